import { activeOpds } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { readInstrumentSource } from '../kit/imported-instrument.ts';
import { XlsFormDownload } from '../kit/xlsform-download.tsx';
import { d } from '../messages/messages.ts';

/** The self-assessment of an instrument as an XLSForm, in both languages, as only its source has them. */
export function InstrumentXlsForm({ id }: { id: string }) {
  const { storage, endpoint, directory } = useApp();
  const make = async () => {
    const [source, { instrumentToXlsForm }] = await Promise.all([
      readInstrumentSource(id, { storage, endpoint }),
      import('../../domain/xlsform/instrument-to-xlsform.ts'),
    ]);
    return instrumentToXlsForm(source, activeOpds(directory));
  };
  return <XlsFormDownload make={make} failed={d.instruments.downloadOffline} />;
}
