import { findIndicator, findRequirement, type Instrument } from '../../domain/instrument.ts';
import type { Register } from '../../domain/op.ts';
import { parseScope } from '../../domain/scope.ts';
import { link } from './router.ts';
import { m } from '../messages/messages.ts';

/** What registers are named by: the instrument's words and the titles of documents, by `entity:key`. */
export type Naming = { instrument: Instrument | null; titles: ReadonlyMap<string, string> };

export const titleKey = ({ entity, key }: Pick<Register, 'entity' | 'key'>): string => `${entity}:${key}`;

/** What an edit is about, in words a person knows: "Penjelasan", "Jawaban: …". */
function subjectOf(register: Register, naming: Naming): string {
  const words = m.sending.subjects;
  const { entity, field, key } = register;
  switch (entity) {
    case 'answer':
      return field === 'complete' ? words.complete : words.explanation;
    case 'claim':
      return words.claim(requirementText(key.split(':')[1] ?? key, naming));
    case 'coverage':
      return words.coverage(requirementText(key.split(':')[0] ?? key, naming));
    case 'link':
      return pick(words.tieFields, field) ?? words.tie(titleOf(register, naming));
    case 'document':
      return pick(words.documentFields, field) ?? words.document(titleOf(register, naming));
    case 'agency':
      return words.profile;
    default:
      return pick(plainSubjects(), entity) ?? words.other;
  }
}

function plainSubjects(): Record<string, string> {
  const {
    submission,
    comment,
    verdict,
    determination,
    signoff,
    label,
    person,
    opd,
    period,
    assignment,
    scenario,
    carried,
  } = m.sending.subjects;
  return {
    submission,
    comment,
    verdict,
    determination,
    signoff,
    label,
    person,
    opd,
    period,
    assignment,
    scenario,
    carried,
    admission: assignment,
  };
}

/** The words for a name that may or may not be known. */
export function pick(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

function titleOf(register: Register, { titles }: Naming): string {
  const title = titles.get(titleKey(register)) ?? '';
  return title === '' ? m.sending.subjects.someDocument : title;
}

function requirementText(code: string, { instrument }: Naming): string {
  const placed = instrument === null ? undefined : findRequirement(instrument, code);
  return placed?.requirement.ask ?? placed?.requirement.text ?? code;
}

/** Where it stands: the indicator's short name, the library, the questions to all. */
export function placeOf(scopeText: string, { instrument }: Naming): string {
  const words = m.sending.here;
  const scope = parseScope(scopeText);
  switch (scope?.kind) {
    case 'indicator':
      return (
        (instrument === null ? undefined : findIndicator(instrument, scope.indicator)?.shortName) ??
        scope.indicator
      );
    case 'opd':
      return words.library;
    case 'period':
      return words.questions;
    case 'agency':
    case 'catalogue':
    case undefined:
      return words.region;
  }
}

/** "Penjelasan Layanan Kepegawaian": subject and place in one line. */
export function subjectWithPlace(register: Register, naming: Naming): string {
  const subject = subjectOf(register, naming);
  if (register.entity === 'answer' && register.field === 'explanation')
    return `${subject} ${placeOf(register.scope, naming)}`;
  return m.sending.subjects.in(subject, placeOf(register.scope, naming));
}

/** The page where a person can see and change it. */
export function addressOf({ scope: text, entity, key }: Register): string {
  const scope = parseScope(text);
  if (entity === 'document') return link('dokumen', key);
  if (entity === 'scenario') return link('simulasi');
  switch (scope?.kind) {
    case 'indicator':
      return link('indikator', scope.indicator);
    case 'opd':
      return link('dokumen');
    case 'agency':
      return link('kelola');
    case 'period':
    case 'catalogue':
    case undefined:
      return link('');
  }
}
