import { useState } from 'preact/hooks';
import { readKeptInstrument, readKeptInstruments } from '../../storage/imported-instruments.ts';
import type { InstrumentSource } from '../../domain/instrument-source.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { showToast } from '../kit/toast.tsx';
import { useLive } from '../kit/use-live.ts';
import { d } from '../messages/messages.ts';
import { refreshInstruments, type KnownInstrument } from './instrument-facts.ts';

/** A server that was restored from an older backup may lack what this device still keeps: it is handed back in one tap. */
export function LostInstruments({ known }: { known: readonly KnownInstrument[] }) {
  const { storage } = useApp();
  const kept = useLive(() => readKeptInstruments(storage.db), [storage]);
  const isAsked = known.some(({ fact }) => fact !== null);
  if (kept.state !== 'filled' || !isAsked) return null;
  const lost = kept.value.filter((id) => known.every((one) => one.id !== id));
  if (lost.length === 0) return null;
  const words = d.instruments.lost;
  return (
    <Banner
      tone="warn"
      level={3}
      title={words.title(lost.length)}
      actions={lost.map((id) => (
        <SendAgain key={id} id={id} />
      ))}
    >
      <p>{words.text}</p>
    </Banner>
  );
}

function SendAgain({ id }: { id: string }) {
  const { storage, endpoint } = useApp();
  const [isBusy, setIsBusy] = useState(false);
  const words = d.instruments.lost;
  const send = async () => {
    const kept = await readKeptInstrument(storage.db, id);
    if (kept === null) return false;
    const source = JSON.parse(kept.text) as InstrumentSource;
    const { kind } = await (await endpoint.instruments()).add(source);
    return kind === 'added' && (await refreshInstruments(storage, endpoint)) !== null;
  };
  const run = async () => {
    setIsBusy(true);
    const isSent = await send().catch(() => false);
    showToast({ text: isSent ? words.sent(id) : words.failed });
    setIsBusy(false);
  };
  return (
    <Button icon="upload" busy={isBusy} onClick={() => void run()}>
      {words.send(id)}
    </Button>
  );
}
