import { relevantInRow } from '../../../domain/forms/condition.ts';
import { withComputed } from '../../../domain/forms/computed.ts';
import { formOf } from '../../../domain/forms/definitions/forms.ts';
import type { Field, FormId, Section } from '../../../domain/forms/form.ts';
import type { FormRecord } from '../../../domain/forms/record.ts';
import type { RowsField } from '../../../domain/forms/sheet-columns.ts';
import { rowsOf, type Values } from '../../../domain/forms/value.ts';
import { useApp } from '../../kit/app-context.ts';
import { Button } from '../../kit/button.tsx';
import { dayOf, formatDay } from '../../kit/format.ts';
import { Page } from '../../kit/page.tsx';
import { link } from '../../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../../kit/state-views.tsx';
import { f } from '../../messages/messages.ts';
import { BlockView } from '../../report/block-view.tsx';
import { columnsOf, type Block } from '../../report/report-blocks.ts';
import { readValue, type Reader } from '../read-value.ts';
import { opdName } from '../record-edits.ts';
import { nameOfRecord } from '../record-name.ts';
import { useComputing } from '../use-computing.ts';
import { useReader } from '../use-reader.ts';
import { useRecord, type RecordPlace } from '../use-records.ts';
import { say } from '../words-of.ts';

/** One record as it comes out of the printer. */
export function RecordPrintPage({ form, place }: { form: FormId; place: RecordPlace }) {
  const live = useRecord(place);
  const back = { href: link('pendataan', form, place.opd, place.record), label: f.files.record };
  const record = live.state === 'filled' ? (live.value?.record ?? null) : null;
  return (
    <Page title={f.files.print} back={back}>
      {live.state === 'loading' && <LoadingBones label={f.pages.loading} />}
      {live.state === 'failed' && (
        <FailedState reason={f.pages.notLoaded} onRetry={() => location.reload()} />
      )}
      {live.state === 'filled' && record === null && (
        <EmptyState title={f.record.missing} text={f.record.missingText} />
      )}
      {record !== null && (
        <>
          <div class="row">
            <Button kind="primary" icon="print" onClick={() => print()}>
              {f.files.print}
            </Button>
          </div>
          <Paper record={record} />
        </>
      )}
    </Page>
  );
}

function Paper({ record }: { record: FormRecord }) {
  const { directory, storage } = useApp();
  const reader = useReader(record.opd);
  const form = formOf(record.form);
  const values = withComputed(form, record.values, useComputing());
  const name = nameOfRecord(record, reader.language);
  const facts = [
    form.flow === 'none' ? '' : f.files.stateNow(f.states[record.state]),
    f.files.printed(formatDay(dayOf(storage.clock.nowMs()))),
    form.confidential ? f.files.secretName : '',
  ];
  const blocks = form.sections.flatMap((section) => sectionBlocks(section, values, reader));
  return (
    <article class="card paper stack" aria-label={name}>
      <header>
        <div>{directory.profile.name}</div>
        <b>{opdName(directory, record.opd)}</b>
      </header>
      <hgroup>
        <h2>{name}</h2>
        <p>{say(form.title, reader.language)}</p>
        <p>{facts.filter((fact) => fact !== '').join(' · ')}</p>
      </hgroup>
      {blocks.map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the blocks of a paper have no names of their own
        <BlockView key={index} block={block} />
      ))}
    </article>
  );
}

const nothing = '–';

/** The fields of a section that are asked, as a table of two columns, then its tables; a section without any is left out. */
function sectionBlocks(section: Section, values: Values, reader: Reader): Block[] {
  const asked = section.fields.filter(({ name }) => name in values);
  const tables = asked.filter(
    (field): field is RowsField => field.type === 'rows' && rowsOf(values[field.name]).length > 0,
  );
  const plain = asked.filter((field) => !tables.some(({ name }) => name === field.name));
  if (asked.length === 0) return [];
  const title = say(section.title, reader.language);
  return [
    { kind: 'section', text: title },
    ...(plain.length === 0 ? [] : [factsBlock(title, plain, { values, reader })]),
    ...tables.flatMap((field) => tableBlocks(field, values, reader)),
  ];
}

type Reading = { values: Values; reader: Reader };

const factsBlock = (caption: string, fields: readonly Field[], { values, reader }: Reading): Block => ({
  kind: 'table',
  caption,
  columns: columnsOf([f.files.field, f.files.value], [40, 60]),
  rows: fields.map((field) => [
    say(field.label, reader.language),
    readValue(field, values[field.name], reader) || nothing,
  ]),
});

function tableBlocks(field: RowsField, values: Values, reader: Reader): Block[] {
  const { cells, fixed } = field;
  const rows = rowsOf(values[field.name]).map((row, index) => {
    const asked = relevantInRow(cells, row, values);
    const label = fixed?.find(({ code }) => code === row.id)?.label;
    return [
      label === undefined ? `${index + 1}` : say(label, reader.language),
      ...cells.map((cell) => readValue(cell, asked[cell.name], reader) || nothing),
    ];
  });
  const heads = [f.files.row, ...cells.map(({ label }) => say(label, reader.language))];
  const caption = say(field.label, reader.language);
  return [
    { kind: 'part', text: caption },
    { kind: 'table', caption, columns: columnsOf(heads, []), rows },
  ];
}
