import type { Json } from '../op.ts';
import { alikeIndex, findAlike, type AlikeIndex, type AlikeText, type AlikeWhy } from './alike.ts';
import type { CatalogueRow } from './catalogue.ts';
import { sharedApplications, type SharedApplication } from './shared-applications.ts';
import { isEmpty, refsOf, rowsOf, textOf, type Row, type Values } from './value.ts';

/** What a proposal is compared with: an application or a proposal of the region, or a national application. */
export type Candidate =
  | { kind: 'region'; row: CatalogueRow }
  | { kind: 'shared'; application: SharedApplication };

/** A candidate that looks alike, with why. `key` is the same as long as it is the same one. */
export type Hit = { key: string; candidate: Candidate; why: readonly AlikeWhy[]; likeness: number };

/** Each of them has to be answered, so that only the likest are shown. */
const mostHits = 6;

/** A proposal that came to nothing is nobody's duplicate. */
const ended = new Set(['withdrawn', 'lapsed']);

/** The whole catalogue, prepared for searching; once for many searches. */
export function duplicateIndex(rows: readonly CatalogueRow[]): AlikeIndex<Candidate> {
  const region = rows
    .filter(({ state }) => !ended.has(state))
    .map((row): Candidate => ({ kind: 'region', row }));
  const shared = sharedApplications.map((application): Candidate => ({ kind: 'shared', application }));
  return alikeIndex([...region, ...shared], (one) =>
    one.kind === 'region' ? one.row : one.application.text,
  );
}

/** What a proposal is about, as it is compared. */
export function proposalText(values: Values): AlikeText {
  const all = (...names: string[]): string => names.map((name) => textOf(values[name])).join(' ');
  return {
    name: all('title'),
    function: all('problem', 'goal'),
    users: all('targetUsers'),
    process: all('processName'),
  };
}

/** What looks like a proposal, likest first; not itself, and not the application that it develops further. */
export function duplicatesOf(
  index: AlikeIndex<Candidate>,
  values: Values,
  self: { opd: string; record: string },
): Hit[] {
  const own = new Set([self, ...refsOf(values['existing'])].map(({ opd, record }) => `${opd}:${record}`));
  return findAlike(index, proposalText(values))
    .map(({ entry, why, likeness }) => ({ key: keyOf(entry), candidate: entry, why, likeness }))
    .filter(({ key }) => !own.has(key))
    .slice(0, mostHits);
}

/** `<opd>:<record>` in the region, the name of a national application. */
export const keyOf = (candidate: Candidate): string =>
  candidate.kind === 'region' ? `${candidate.row.opd}:${candidate.row.record}` : candidate.application.name;

/** What the table of answers stores of a candidate: the name stays readable where the record is not. */
export const hitValue = (candidate: Candidate): Json =>
  candidate.kind === 'region'
    ? { opd: candidate.row.opd, record: candidate.row.record, text: candidate.row.name }
    : { text: candidate.application.name };

/** The candidate that a row of the table answers; empty where it names none. */
export function keyOfRow({ hit }: Row): string {
  const [ref] = refsOf(hit);
  return ref === undefined ? nameIn(hit) : `${ref.opd}:${ref.record}`;
}

/** The name that was stored with an answer. */
export function nameIn(hit: Json | undefined): string {
  const named = typeof hit === 'object' && hit !== null && 'text' in hit ? hit['text'] : '';
  return typeof named === 'string' ? named : '';
}

/** The hits that nobody has answered yet, or not wholly: what does not fit needs a reason. */
export function unanswered(hits: readonly Hit[], values: Values): Hit[] {
  const answers = new Map(rowsOf(values['similar']).map((row) => [keyOfRow(row), row]));
  return hits.filter(({ key }) => {
    const row = answers.get(key);
    return (
      row === undefined || isEmpty(row['answer']) || (row['answer'] === 'notFitting' && isEmpty(row['why']))
    );
  });
}
