import { useState } from 'preact/hooks';
import type { InstrumentFact } from '../../domain/instrument-wire.ts';
import { instrumentShape } from '../../domain/instrument-source.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { dayOf, formatDay, formatNumber } from '../kit/format.ts';
import { readInstrumentSource } from '../kit/imported-instrument.ts';
import { link, route, withQuery } from '../kit/router.ts';
import { saveFile } from '../kit/save-file.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { d } from '../messages/messages.ts';
import { Back } from './back.tsx';
import { useInstruments } from './instrument-facts.ts';
import { InstrumentMove } from './instrument-move.tsx';
import { InstrumentOutline } from './instrument-outline.tsx';
import { InstrumentXlsForm } from './instrument-xlsform.tsx';
import { useTexts } from './use-texts.ts';

/** One instrument; with a period in the address, what would change if that period moved to it. */
export function InstrumentDetail({ id }: { id: string }) {
  const known = useInstruments().find((one) => one.id === id);
  const period = route.value.query.get('periode');
  const words = d.instruments;
  return (
    <div class="stack wide">
      <Back href={link('kelola', 'instrumen')} label={words.back} />
      {period === null ? (
        <>
          <h2>{known?.name ?? id}</h2>
          <Facts id={id} fact={known?.fact ?? null} />
          <Acts id={id} />
          <InstrumentXlsForm id={id} />
          <Content id={id} />
        </>
      ) : (
        <InstrumentMove key={`${period} ${id}`} periodId={period} id={id} />
      )}
    </div>
  );
}

function Facts({ id, fact }: { id: string; fact: InstrumentFact | null }) {
  const { directory } = useApp();
  const words = d.instruments;
  if (fact === null) return <p class="small soft">{id}</p>;
  const { edition, indicators, requirements, addedAt, addedBy } = fact;
  const counts = words.counts(formatNumber(indicators), formatNumber(requirements));
  const who = directory.people.get(addedBy ?? '')?.name ?? addedBy ?? '';
  return (
    <p class="small soft">
      {words.editionOf(id, edition)} · {counts}.{' '}
      {addedAt !== null && words.added(formatDay(dayOf(Date.parse(addedAt))), who)}
    </p>
  );
}

function Acts({ id }: { id: string }) {
  const { storage, endpoint, directory } = useApp();
  const words = d.instruments;
  const [isBusy, setIsBusy] = useState(false);
  const [isOffline, setIsOffline] = useState(false);
  const download = async () => {
    const source = await readInstrumentSource(id, { storage, endpoint });
    // Parsed once more, because that puts the fields in the order of the format.
    const text = JSON.stringify(instrumentShape.parse(source), null, 2);
    saveFile(new Blob([`${text}\n`], { type: 'application/json' }), `${id}.json`);
  };
  const run = async () => {
    setIsBusy(true);
    setIsOffline(
      await download().then(
        () => false,
        () => true,
      ),
    );
    setIsBusy(false);
  };
  const others = [...directory.periods.values()].filter(({ instrument }) => instrument !== id);
  return (
    <div class="stack">
      <div class="row">
        <Button icon="download" busy={isBusy} onClick={() => void run()}>
          {words.download}
        </Button>
        {others.map((period) => (
          <LinkButton
            key={period.id}
            kind="quiet"
            href={withQuery(link('kelola', 'instrumen', id), { periode: period.id })}
          >
            {words.move.linkOf(period.name)}
          </LinkButton>
        ))}
      </div>
      <p class="small soft">{words.downloadHint}</p>
      {isOffline && <Banner level={3} icon="offline" title={words.downloadOffline} />}
    </div>
  );
}

function Content({ id }: { id: string }) {
  const texts = useTexts(id);
  switch (texts.state) {
    case 'loading':
      return <LoadingBones />;
    case 'unreachable':
      return <FailedState reason={d.instruments.unreachable} onRetry={texts.ask} />;
    case 'filled':
      return <InstrumentOutline instrument={texts.value} />;
  }
}
