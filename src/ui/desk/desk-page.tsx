import { useState } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { Page } from '../kit/page.tsx';
import { link, route } from '../kit/router.ts';
import { SearchBox } from '../kit/search-box.tsx';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { useRooms } from '../kit/rooms-at-hand.ts';
import { d } from '../messages/messages.ts';
import { deskOpds, isOpen, type DeskOpd, type DeskSource } from './desk-rows.ts';
import { EvidenceCard } from './evidence-card.tsx';
import { OpdDesk } from './opd-desk.tsx';
import { RecordPage } from './record-page.tsx';

/** *Pendampingan*: choose the OPD that sits here (`#/meja/dinkes`), work for it, and print the record of the session. */
export function DeskPage() {
  const { directory, period, instrument } = useApp();
  const rooms = useRooms();
  if (period === null || instrument === null) {
    return (
      <Page title={d.sessions.title}>
        <EmptyState {...d.sessions.noPeriod} />
      </Page>
    );
  }
  if (rooms.state !== 'filled') {
    return (
      <Page title={d.sessions.title}>{rooms.state === 'loading' ? <LoadingBones /> : <FailedState />}</Page>
    );
  }
  return <Desk source={{ rooms: rooms.value, directory, period, instrument }} />;
}

function Desk({ source }: { source: DeskSource }) {
  const [, id, part] = route.value.segments;
  const opds = deskOpds(source);
  if (id === undefined) return <OpdList opds={opds} source={source} />;
  const chosen = opds.find(({ opd }) => opd.id === id);
  if (chosen === undefined) {
    return (
      <Page title={d.sessions.title} back={{ href: link('meja'), label: d.sessions.back }}>
        <EmptyState {...d.sessions.missing} />
      </Page>
    );
  }
  return part === 'berita-acara' ? (
    <RecordPage key={id} desk={chosen} period={source.period} />
  ) : (
    <OpdDesk key={id} desk={chosen} source={source} />
  );
}

function OpdList({ opds, source }: { opds: readonly DeskOpd[]; source: DeskSource }) {
  const words = d.sessions;
  const [sought, setSought] = useState('');
  const found = opds.filter(({ opd }) =>
    `${opd.code} ${opd.name}`.toLocaleLowerCase('id').includes(sought.trim().toLocaleLowerCase('id')),
  );
  return (
    <Page title={words.title} lead={<p class="soft small">{words.lead}</p>}>
      <div class="columns">
        <div class="stack">
          <SearchBox label={words.search} value={sought} onInput={setSought} />
          {found.length === 0 && <p>{words.none}</p>}
          <TaskList label={words.opds}>
            {found.map(({ opd, indicators }) => (
              <TaskRow key={opd.id} href={link('meja', opd.id)} name={opd.name} meta={metaOf(indicators)} />
            ))}
          </TaskList>
        </div>
        <aside>
          <EvidenceCard source={source} opd={null} />
        </aside>
      </div>
    </Page>
  );
}

function metaOf(indicators: DeskOpd['indicators']): string {
  if (indicators.length === 0) return d.sessions.nothingAssigned;
  const toRepair = indicators.filter(({ state }) => state === 'needs-repair').length;
  const open = indicators.filter(isOpen).length;
  return d.sessions.opdMeta(indicators.length, open - toRepair, toRepair);
}
