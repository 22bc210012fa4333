import { useMemo, useState } from 'preact/hooks';
import { nextEditionId } from '../../domain/edition-id.ts';
import { instrumentText } from '../../domain/instrument-file.ts';
import type { InstrumentSource } from '../../domain/instrument-source.ts';
import { localise } from '../../domain/localise.ts';
import { isGenuine, keepInstrument } from '../../storage/imported-instruments.ts';
import type { Import } from '../../sync/instrument-calls.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { formatNumber } from '../kit/format.ts';
import { link, navigate } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { refreshInstruments, type KnownInstrument } from './instrument-facts.ts';
import { InstrumentOutline } from './instrument-outline.tsx';

type SaveProps = {
  source: InstrumentSource;
  known: readonly KnownInstrument[];
  onRename: (id: string) => void;
  /** It is on the server, or was given up. */
  onDone: () => Promise<void>;
};

type Outcome = Exclude<Import, { kind: 'added' }> | null;

/** A file without faults: what it holds, and the act that takes it in. */
export function InstrumentSave({ source, known, onRename, onDone }: SaveProps) {
  const { language } = useApp();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [isBusy, setIsBusy] = useState(false);
  const instrument = useMemo(() => localise(source, language), [source, language]);
  const save = useSave(source);
  const words = d.instruments;
  const isTaken = outcome?.kind === 'taken' || known.some(({ id }) => id === source.id);
  const run = async () => {
    setIsBusy(true);
    const end = await save().catch((): Import => ({ kind: 'offline' }));
    setIsBusy(false);
    if (end.kind !== 'added') return setOutcome(end);
    showToast({ text: words.take.saved(source.id) });
    await onDone();
    navigate(link('kelola', 'instrumen', source.id));
  };
  const requirements = source.indicators.flatMap(({ levels }) =>
    levels.flatMap((level) => level.requirements),
  );
  return (
    <>
      <p>
        <b>{instrument.title}</b>
        <br />
        <span class="small soft">
          {words.editionOf(source.id, source.edition)} ·{' '}
          {words.counts(formatNumber(source.indicators.length), formatNumber(requirements.length))}
        </span>
      </p>
      {isTaken ? (
        <Taken id={source.id} known={known} onRename={onRename} />
      ) : (
        <Banner level={3} icon="check" title={words.take.whole}>
          <p>{words.take.wholeText}</p>
        </Banner>
      )}
      <OutcomeBanner outcome={outcome} />
      <div class="row">
        {!isTaken && (
          <Button kind="primary" icon="upload" busy={isBusy} onClick={() => void run()}>
            {words.take.save}
          </Button>
        )}
        <Button kind="quiet" onClick={() => void onDone()}>
          {words.take.cancel}
        </Button>
      </div>
      <InstrumentOutline instrument={instrument} />
    </>
  );
}

/** Sends it, and keeps it here for work without a network. */
function useSave(source: InstrumentSource): () => Promise<Import> {
  const { storage, endpoint } = useApp();
  return async () => {
    const end = await (await endpoint.instruments()).add(source);
    if (end.kind !== 'added') return end;
    const kept = { sha256: end.fact.sha256, text: instrumentText(source) };
    if (await isGenuine(kept)) await keepInstrument(storage.db, source.id, kept).catch(() => undefined);
    await refreshInstruments(storage, endpoint);
    return end;
  };
}

function Taken({ id, known, onRename }: { id: string } & Pick<SaveProps, 'known' | 'onRename'>) {
  const words = d.instruments.take;
  const next = nextEditionId(id, (wanted) => known.some((one) => one.id === wanted));
  return (
    <Banner
      tone="warn"
      level={3}
      title={words.taken(id)}
      actions={<Button onClick={() => onRename(next)}>{words.takeId(next)}</Button>}
    >
      <p>{words.takenText}</p>
    </Banner>
  );
}

function OutcomeBanner({ outcome }: { outcome: Outcome }) {
  const words = d.instruments.take;
  if (outcome === null || outcome.kind === 'taken') return null;
  if (outcome.kind === 'offline') return <Banner level={3} icon="offline" title={words.offline} />;
  return (
    <Banner tone="danger" level={3} title={words.refused}>
      {outcome.kind === 'failed' ? (
        <p>{outcome.message}</p>
      ) : (
        <ul class="plain">
          {outcome.faults.map(({ place, message }) => (
            <li key={`${place} ${message}`}>
              {place}: {message}
            </li>
          ))}
        </ul>
      )}
    </Banner>
  );
}
