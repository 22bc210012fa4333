import { useState } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Page } from '../kit/page.tsx';
import { ReadCopyButton, useReadCopy } from '../kit/read-copy-button.tsx';
import { link, withQuery } from '../kit/router.ts';
import { IndicatorTag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { d } from '../messages/messages.ts';
import { isOpen, type DeskIndicator, type DeskOpd, type DeskSource } from './desk-rows.ts';
import { EvidenceCard } from './evidence-card.tsx';
import { EvidenceLists } from './evidence-list.tsx';

/** The OPD at the desk: what is open, its copy, its evidence, and the record of the session. */
export function OpdDesk({ desk, source }: { desk: DeskOpd; source: DeskSource }) {
  const { me } = useApp();
  const words = d.sessions;
  const { opd, indicators } = desk;
  const mayFill = isCoordinator(me);
  const open = indicators.filter(isOpen);
  const rest = indicators.filter((indicator) => !isOpen(indicator));
  return (
    <Page
      title={opd.name}
      back={{ href: link('meja'), label: words.back }}
      lead={<p class="small soft">{mayFill ? words.fillHint(opd.name) : words.lookHint}</p>}
    >
      <div class="columns">
        <div class="stack wide">
          {indicators.length === 0 && <p>{words.noIndicators}</p>}
          {indicators.length > 0 && open.length === 0 && <p>{words.noWork}</p>}
          <Indicators title={words.openWork} indicators={open} opd={opd.id} mayFill={mayFill} />
          <Indicators title={words.rest} indicators={rest} opd={opd.id} mayFill={mayFill} />
          <EvidenceLists source={source} opd={opd.id} />
        </div>
        <aside class="stack wide">
          <div>
            <LinkButton icon="print" whole href={link('meja', opd.id, 'berita-acara')}>
              {words.record.act}
            </LinkButton>
          </div>
          {mayFill && <CopyCard />}
          <EvidenceCard source={source} opd={opd.id} />
        </aside>
      </div>
    </Page>
  );
}

type IndicatorsProps = {
  title: string;
  indicators: readonly DeskIndicator[];
  opd: string;
  mayFill: boolean;
};

function Indicators({ title, indicators, opd, mayFill }: IndicatorsProps) {
  if (indicators.length === 0) return null;
  return (
    <section class="stack tight">
      <h2>
        {title} ({indicators.length})
      </h2>
      <TaskList label={title}>
        {indicators.map(({ view, state, progress }) => (
          <TaskRow
            key={view.indicator.id}
            href={withQuery(link('indikator', view.indicator.id), { untuk: mayFill ? opd : '' })}
            name={`${view.indicator.id} ${view.indicator.shortName}`}
            meta={d.sessions.decided(progress.done, progress.of)}
            tag={<IndicatorTag state={state} />}
          />
        ))}
      </TaskList>
    </section>
  );
}

function CopyCard() {
  const words = d.sessions.copy;
  const [isBusy, setBusy] = useState(false);
  const [news, setNews] = useState('');
  const read = useReadCopy();
  const take = async (file: File) => {
    setBusy(true);
    setNews(words.reading);
    setNews(await read(file).catch(() => words.failed));
    setBusy(false);
  };
  return (
    <Card title={words.title}>
      <p class="small">{words.lead}</p>
      <ReadCopyButton isBusy={isBusy} onChosen={(file) => void take(file)} />
      <output class="small">{news}</output>
    </Card>
  );
}
