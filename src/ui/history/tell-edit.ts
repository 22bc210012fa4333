import type { Directory } from '../../domain/directory.ts';
import { stateOf } from '../../domain/guard.ts';
import { findIndicator, findRequirement } from '../../domain/instrument.ts';
import { isJsonRecord, type Json, type Op, type Register } from '../../domain/op.ts';
import { parseScope } from '../../domain/scope.ts';
import { placeOf, subjectWithPlace, titleKey, type Naming } from '../kit/describe-register.ts';
import { valueText } from '../kit/describe-value.ts';
import { formatDay } from '../kit/format.ts';
import { d, m } from '../messages/messages.ts';

/** What names and words an edit is told with. */
export type Telling = Naming & { directory: Directory; me: string };

type Edited = Register & { value: Json };

/** What somebody did, after their name: "menjawab “Ada” untuk …". */
export function actOf(op: Edited, telling: Telling): string {
  const { entity, field, value } = op;
  const { acts, otherAct } = d.history;
  const name = `${entity}.${field}`;
  const act = wordsFor(acts, `${name}.${stateOf(value)}`) ?? wordsFor(acts, name);
  return (act ?? otherAct)({
    place: whereOf(op, telling),
    opd: opdNameIn(op, telling),
    requirement: requirementIn(op, telling),
    title: titleIn(op, telling),
    value: wordsOf(op, telling),
    subject: subjectWithPlace(op, telling),
    isOn: value !== null && value !== false && value !== '' && value !== 'none',
  });
}

function wordsFor<Words>(words: Readonly<Record<string, Words>>, name: string): Words | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

/** Fields whose value the sentence already says. */
const saidInFull = new Set([
  'claim.state',
  'claim.bulk',
  'coverage.state',
  'answer.complete',
  'determination.level',
  'label.name',
  'portal.typed',
  'period.state',
  'assignment.role',
  'admission.until',
  'official.value',
  'opd.name',
  'opd.active',
  'person.name',
  'person.active',
  'person.roles',
  'person.opds',
  'link.requirement',
  'link.evidence',
  'link.deleted',
  'document.title',
  'document.deleted',
  'comment.deleted',
  'comment.handled',
]);

/** The value in words, where the sentence does not say it; empty where it does. */
export function valueOf(op: Edited, telling: Telling): string {
  if (isDecision(op)) return reasonIn(op.value);
  return saidInFull.has(`${op.entity}.${op.field}`) ? '' : wordsOf(op, telling);
}

/** A value in words, with the reason that a reviewer gave. */
export function wordsOf({ entity, field, value }: Edited, { directory }: Telling): string {
  if (entity === 'period' && field === 'state')
    return wordsFor(d.history.periodStates, stateOf(value)) ?? stateOf(value);
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) {
    return value.map((part) => nameOf(field, part, directory)).join(', ');
  }
  if (isDecision({ entity })) {
    return [valueText({ entity, field }, value), reasonIn(value)].filter(Boolean).join('. ');
  }
  return valueText({ entity, field }, value);
}

/** Roles and OPDs by their names; codes of requirements as they are. */
function nameOf(field: string, part: string, { opds }: Directory): string {
  if (field === 'roles') return wordsFor(m.words.roles, part) ?? part;
  return field === 'opds' ? (opds.get(part)?.name ?? part) : part;
}

const isDecision = ({ entity }: Pick<Register, 'entity'>): boolean =>
  entity === 'verdict' || entity === 'submission';

/** Why and until when, as the reviewer said it. */
function reasonIn(value: Json): string {
  if (!isJsonRecord(value)) return '';
  const { reason, text, due } = value as {
    reason?: string | null;
    text?: string | null;
    due?: string | null;
  };
  const parts = [
    wordsFor(m.words.returnReasons, reason ?? '') ?? reason,
    text,
    due == null ? '' : formatDay(due),
  ];
  return parts.filter(Boolean).join('. ');
}

function whereOf({ scope, key }: Edited, telling: Telling): string {
  const named = indicatorIn({ scope, key });
  const indicator =
    telling.instrument === null || named === null ? undefined : findIndicator(telling.instrument, named);
  if (indicator !== undefined) return `${indicator.id} ${indicator.shortName}`;
  return placeOf(scope, telling);
}

/** The indicator of a room, or the one that the key of an assignment or an official value names. */
export function indicatorIn({ scope, key }: Pick<Register, 'scope' | 'key'>): string | null {
  const parsed = parseScope(scope);
  if (parsed?.kind === 'indicator') return parsed.indicator;
  const parts = key.split(':');
  return parsed?.kind === 'agency' && parts.length >= 2 ? (parts[1] ?? null) : null;
}

/** The OPD that an edit concerns, by its key or its library; null where it concerns none. */
export function opdIn(
  { scope, key, entity }: Pick<Register, 'scope' | 'key' | 'entity'>,
  directory: Directory,
) {
  const parsed = parseScope(scope);
  if (parsed?.kind === 'opd') return parsed.opd;
  if (entity === 'document' || entity === 'comment') return null;
  return key.split(':').find((part) => directory.opds.has(part)) ?? null;
}

function opdNameIn(op: Edited, { directory }: Telling): string {
  const opd = opdIn(op, directory);
  return opd === null ? '' : (directory.opds.get(opd)?.name ?? opd);
}

function requirementIn({ key, entity, value, field }: Edited, { instrument }: Telling): string {
  const codes = entity === 'link' && field === 'requirement' ? [stateOf(value)] : key.split(':');
  for (const code of codes) {
    const placed = instrument === null ? undefined : findRequirement(instrument, code);
    if (placed !== undefined) return placed.requirement.ask ?? placed.requirement.text;
  }
  return key;
}

function titleIn(op: Edited, { titles, directory }: Telling): string {
  if (op.entity === 'person') return directory.people.get(op.key)?.name ?? op.key;
  if (op.entity === 'document' && op.field === 'title') return stateOf(op.value);
  const title = titles.get(titleKey(op)) ?? '';
  return title === '' ? m.sending.subjects.someDocument : title;
}

type Signed = Pick<Op, 'author'> & { by?: string };

/** Whose hand it was; an edit that is not sent yet is one's own. */
export function whoDid({ by }: Signed, { directory, me }: Telling): string {
  const id = by ?? me;
  return (
    directory.people.get(id)?.name || (id === '' || id === 'server' ? d.history.server : d.history.somebody)
  );
}
