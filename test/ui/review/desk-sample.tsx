import type { Evidence } from '../../../src/domain/field-shapes.ts';
import { currentHead } from '../../../src/domain/fold.ts';
import { stateOf } from '../../../src/domain/guard.ts';
import type { Json } from '../../../src/domain/op.ts';
import type { Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readFields } from '../../../src/storage/views.ts';
import type { DocumentTarget } from '../../../src/ui/kit/app-context.ts';
import { parseRoute, route } from '../../../src/ui/kit/router.ts';
import { DeskPage } from '../../../src/ui/review/desk-page.tsx';
import { instrument, region } from '../manage/desk-sample.tsx';

export const scopeOf = (indicator: string): string => `indicator/2026/${indicator}`;

/** The texts of an indicator's requirements, as the page says them. */
export function textOf(code: string): string {
  const all = instrument.indicators.flatMap(({ levels }) => levels.flatMap((level) => level.requirements));
  return all.find((one) => one.code === code)?.text ?? code;
}

const file = (letter: string, name: string) => ({
  sha256: letter.repeat(64),
  size: 9,
  mime: 'application/pdf',
  name,
});

export const perbup: Evidence = { document: 'd1', title: 'Perbup 7 Tahun 2025', file: file('a', 'a.pdf') };
export const report: Evidence = { document: 'd2', title: 'Laporan reviu', file: file('b', 'b.pdf') };

type Tied = { id: string; code: string; evidence: Evidence; quote?: string };

/** A document that Bagian Hukum ties to a requirement, on page 3. */
export function tieEdits({ id, code, evidence, quote = '' }: Tied): Edit[] {
  const row = { scope: scopeOf(code.split('-')[0] ?? ''), entity: 'link', key: `baghukum:${id}` };
  return [
    { ...row, field: 'requirement', value: code },
    { ...row, field: 'evidence', value: evidence as Json },
    { ...row, field: 'pages', value: { file: '3' } },
    { ...row, field: 'quote', value: quote },
  ];
}

export const submitted = (indicator: string): Edit => ({
  scope: scopeOf(indicator),
  entity: 'submission',
  key: 'baghukum',
  field: 'state',
  value: { state: 'submitted' },
});

/** What waits at the desk of `I1`, in its order. */
export const [first, second, third] = ['I1-L2-01', 'I1-L2-02', 'I1-L3-01'] as const;

/** A region in which Bagian Hukum has submitted two indicators, with one regulation that proves three requirements. */
export const deskEdits: Edit[] = [
  ...region,
  ...tieEdits({ id: 't1', code: first, evidence: perbup, quote: 'disusun Arsitektur' }),
  ...tieEdits({ id: 't2', code: second, evidence: report }),
  ...tieEdits({ id: 't3', code: third, evidence: perbup }),
  ...tieEdits({ id: 't4', code: 'I2-L2-02', evidence: perbup }),
  submitted('I1'),
  submitted('I2'),
];

/** Stands in for the viewer: tells what it was asked to show. */
function Paper({ target }: { target: DocumentTarget }) {
  return <p>{`${target.name}, hal. ${target.page ?? ''}, cari ${target.find ?? ''}`}</p>;
}

export function deskAt(address: string) {
  goTo(address);
  return <Desk />;
}

export function goTo(address: string): void {
  history.replaceState(null, '', address);
  route.value = parseRoute(address);
}

function Desk() {
  const code = route.value.segments[1] ?? '';
  return <DeskPage key={code} code={code} viewer={Paper} />;
}

/** The values of one field that stand in a room, by key. */
export async function valuesOf(
  storage: Storage,
  place: { indicator: string; entity: string; field: string },
): Promise<Record<string, Json>> {
  const rows = await readFields(storage.db, scopeOf(place.indicator));
  return Object.fromEntries(
    rows
      .filter(({ entity, field }) => entity === place.entity && field === place.field)
      .map(({ key, state }) => [key, currentHead(state)?.value ?? null]),
  );
}

/** The state of each verdict of a room that stands; none where none was given. */
export async function verdictsOf(storage: Storage, indicator: string): Promise<Record<string, string>> {
  const values = await valuesOf(storage, { indicator, entity: 'verdict', field: 'verdict' });
  const states = Object.entries(values).map(([code, value]) => [code, stateOf(value)] as const);
  return Object.fromEntries(states.filter(([, state]) => state !== 'none' && state !== ''));
}

/** What was written so far stands as if it had come from the server: what is unsent counts as newer than any verdict, and gives way. */
export async function letArrive(storage: Storage): Promise<void> {
  await storage.db.outbox.clear();
  await storage.db.ops.toCollection().modify({ place: 'acknowledged' });
  await storage.db.fields.toCollection().modify((row) => {
    row.state = {
      ...row.state,
      heads: row.state.heads.map((head) => ({ ...head, receivedAt: '2026-09-01T00:00:00Z' })),
    };
  });
}
