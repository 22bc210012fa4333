import type { Evidence, Pages, Submission, Verdict } from '../../domain/field-shapes.ts';
import { requirementsOf, type Indicator } from '../../domain/instrument.ts';
import type { Json, Register } from '../../domain/op.ts';
import type { CoverageState } from '../../domain/room.ts';
import { m } from '../messages/messages.ts';
import { titleOf } from './evidence-link.tsx';

type Valued = Register & { value: Json };

/** What a field of the room is called. */
export function tellField({ entity, key, field }: Register, indicator: Indicator): string {
  const names: Readonly<Record<string, string>> = m.answering.history.fields;
  const name = names[`${entity}.${field}`] ?? names[entity] ?? entity;
  const code = key.split(':').find((part) => requirementsOf(indicator).some((one) => one.code === part));
  return code === undefined ? name : `${name} ${code}`;
}

/** A value of the room in words. */
export function tellValue({ entity, field, value }: Valued): string {
  const words = m.answering.history;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value === null || value === '') return words.empty;
  switch (`${entity}.${field}`) {
    case 'claim.state':
    case 'coverage.state':
      return m.words.claims[value as CoverageState];
    case 'link.evidence':
    case 'coverage.evidence':
      return titleOf(value as Evidence);
    case 'link.pages':
      return tellPages(value as Pages);
    case 'verdict.verdict':
      return tellVerdict(value as Verdict);
    case 'submission.state':
      return tellSubmission(value as Submission);
    default:
      return typeof value === 'object' ? words.changed : String(value);
  }
}

function tellPages({ file = '', printed = '' }: Pages): string {
  return [file, printed].filter((part) => part !== '').join(' / ');
}

function tellVerdict({ state, reason, text }: Verdict): string {
  const reasons: Readonly<Record<string, string>> = m.words.returnReasons;
  return [m.answering.history.verdicts[state], reasons[reason ?? ''] ?? '', text ?? '']
    .filter((part) => part !== '')
    .join('. ');
}

function tellSubmission({ state, reason }: Submission): string {
  return [m.answering.history.submissions[state], reason ?? ''].filter((part) => part !== '').join('. ');
}
