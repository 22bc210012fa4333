import { useState } from 'preact/hooks';
import type { Period } from '../../domain/directory.ts';
import { decidedFor, isAnythingDecided } from '../../domain/opd-session.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { TextArea, TextInput } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { dayOf } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { LoadingBones } from '../kit/state-views.tsx';
import { showToast } from '../kit/toast.tsx';
import { useScratch } from '../kit/use-scratch.ts';
import { d } from '../messages/messages.ts';
import type { DeskOpd } from './desk-rows.ts';
import { readDraft, type RecordDraft } from './record-draft.ts';
import { RecordSheet } from './record-sheet.tsx';

/** *Berita acara*: its free fields, kept on the device as they are typed, above the sheet as it will be printed. */
export function RecordPage({ desk, period }: { desk: DeskOpd; period: Period }) {
  const words = d.sessions.record;
  const { opd } = desk;
  const { isRead, ...entry } = useRecordDraft(`berita-acara:${period.id}:${opd.id}`);
  return (
    <Page
      title={words.title}
      above={opd.name}
      back={{ href: link('meja', opd.id), label: opd.name }}
      lead={<p class="small soft">{words.lead}</p>}
    >
      {isRead ? <RecordParts {...entry} desk={desk} period={period} /> : <LoadingBones />}
    </Page>
  );
}

type RecordEntry = Omit<ReturnType<typeof useRecordDraft>, 'isRead'>;

function RecordParts(props: RecordEntry & { desk: DeskOpd; period: Period }) {
  const { draft, change, clear, period } = props;
  const { opd, indicators } = props.desk;
  const words = d.sessions.record;
  const decided = indicators.map(({ view }) => decidedFor(view.assessment, opd.id)).filter(isAnythingDecided);
  const included = decided.filter(({ assessment }) => !draft.left.includes(assessment.room.indicator.id));
  return (
    <>
      <RecordForm draft={draft} change={change} />
      <Details title={words.included(included.length)}>
        <div class="stack tight">
          {decided.map(({ assessment: { room } }) => (
            <Checkbox
              key={room.indicator.id}
              label={`${room.indicator.id} ${room.indicator.shortName}`}
              checked={!draft.left.includes(room.indicator.id)}
              onChange={(isIn) =>
                change({
                  left: isIn
                    ? draft.left.filter((id) => id !== room.indicator.id)
                    : [...draft.left, room.indicator.id],
                })
              }
            />
          ))}
        </div>
      </Details>
      <div class="row">
        <Button kind="primary" icon="print" onClick={() => print()}>
          {words.print}
        </Button>
        <Button kind="quiet" onClick={clear}>
          {words.clear}
        </Button>
      </div>
      {draft.place.trim() === '' && <p class="reason">{words.placeMissing}</p>}
      <RecordSheet draft={draft} opd={opd.name} period={period.name} decided={included} />
    </>
  );
}

function useRecordDraft(name: string) {
  const { storage, me } = useApp();
  const [beginning] = useState((): RecordDraft => ({
    unit: d.sessions.record.unitStart,
    number: '',
    day: dayOf(storage.clock.nowMs()),
    place: '',
    people: '',
    notes: '',
    hostName: me.name,
    guestName: '',
    left: [],
  }));
  const [text, write, drop, isRead] = useScratch(storage.db, name, '');
  const draft = readDraft(text, beginning);
  const clear = () => {
    write('');
    drop();
    showToast({ text: d.sessions.record.cleared, undo: () => write(text) });
  };
  return {
    isRead,
    draft,
    change: (part: Partial<RecordDraft>) => write(JSON.stringify({ ...draft, ...part })),
    clear,
  };
}

type RecordFormProps = { draft: RecordDraft; change: (part: Partial<RecordDraft>) => void };

function RecordForm({ draft, change }: RecordFormProps) {
  const words = d.sessions.record;
  const short = (part: 'unit' | 'number' | 'place' | 'hostName' | 'guestName') => (
    <TextInput label={words[part]} value={draft[part]} onInput={(value) => change({ [part]: value })} />
  );
  return (
    <div class="stack">
      <TextInput type="date" label={words.day} value={draft.day} onChange={(day) => change({ day })} />
      {short('place')}
      {short('number')}
      <TextArea
        label={words.people}
        hint={words.peopleHint}
        value={draft.people}
        onInput={(people) => change({ people })}
      />
      <TextArea label={words.notes} value={draft.notes} onInput={(notes) => change({ notes })} />
      {short('unit')}
      {short('hostName')}
      {short('guestName')}
    </div>
  );
}
