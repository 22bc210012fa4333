import { useState } from 'preact/hooks';
import type { XlsForm } from '../../domain/xlsform/xlsform.ts';
import { d } from '../messages/messages.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';

/** Hands a questionnaire out as an XLSForm; `failed` says why there is none yet. What makes it is fetched on the click. */
export function XlsFormDownload({ make, failed }: { make: () => Promise<XlsForm>; failed: string }) {
  const words = d.xlsform;
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = async () => {
    setState('busy');
    try {
      const [form, { saveXlsForm }] = await Promise.all([make(), import('./save-xlsform.ts')]);
      await saveXlsForm(form);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div class="stack">
      <div class="row">
        <Button icon="download" busy={state === 'busy'} onClick={() => void save()}>
          {words.download}
        </Button>
      </div>
      <p class="small soft">{words.hint}</p>
      {state === 'failed' && <Banner level={3} icon="alert" title={failed} />}
    </div>
  );
}
