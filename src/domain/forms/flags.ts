import type { FiledRecord } from './bought-twice.ts';
import { relevantValues } from './condition.ts';
import type { Form } from './form.ts';
import { normalName } from './normal-name.ts';
import { stoppedEarly } from './served-months.ts';
import { numberOf, refsOf, rowsOf, textOf, type Values } from './value.ts';

/** Worth saying to the OPD and to Diskominfo; nothing is ever held back because of it. */
export type Flag =
  /** It stopped before two years of service, after so many months (S5.7). */
  | { kind: 'stopped-early'; months: number }
  /** More was spent than planned, by so many rupiah. */
  | { kind: 'above-ceiling'; by: number }
  /** Begun in this year without a proposal that was decided in its favour (S1.7). */
  | { kind: 'no-proposal' }
  | { kind: 'inactive' }
  | { kind: 'no-source' }
  | { kind: 'no-backup' }
  /** Nobody has said yet whether it is still used in this year (S5.5). */
  | { kind: 'not-checked'; year: number }
  /** More staff were reached than the OPD has. */
  | { kind: 'above-staff'; staff: number };

/** What flags are held against. */
export type FlagContext = {
  /** The year of the data collection, from its first of January. */
  year: number;
  /** Proposals, of all OPDs, with what was decided. */
  proposals: readonly FiledRecord[];
  /** Staff that the readiness form of this OPD counts, where there is one. */
  staff: number | null;
};

/** A record as it is looked at; `opd` is the one it belongs to. */
type Looked = { opd: string; values: Values; context: FlagContext };

/** Decisions after which something may be built or bought. */
const inFavour = new Set(['recommended', 'conditional', 'joint']);

/** What is worth saying about a record; hidden fields say nothing. */
export function flagsOf(form: Form, record: { opd: string; values: Values }, context: FlagContext): Flag[] {
  const looked = { opd: record.opd, values: relevantValues(form, record.values), context };
  if (form.id === 'application') return flagsOfApplication(looked);
  if (form.id === 'ictSpending') return flagsOfSpending(looked);
  return form.id === 'securityAwareness' ? flagsOfAwareness(looked) : [];
}

function flagsOfApplication(looked: Looked): Flag[] {
  const { values, context } = looked;
  const { year } = context;
  const isInactive = values['status'] === 'inactive';
  const begun = numberOf(values['builtYear']);
  const asksProposal = values['kind'] !== 'spreadsheet' && begun !== null && begun >= year;
  return [
    ...when(isInactive, { kind: 'inactive' }),
    ...when(values['sourceHeld'] === 'no', { kind: 'no-source' }),
    ...when(values['backupPeriod'] === 'none', { kind: 'no-backup' }),
    ...when(!isInactive && awaitsCheck(values, year), { kind: 'not-checked', year }),
    ...when(asksProposal && !wasDecided(looked, textOf(values['name'])), { kind: 'no-proposal' }),
  ];
}

/** What stands in use is asked every year; what is being built is not in use yet. */
const awaitsCheck = (values: Values, year: number): boolean =>
  values['status'] !== 'building' && !rowsOf(values['usage']).some((row) => row['year'] === year);

function flagsOfSpending(looked: Looked): Flag[] {
  const { values, context } = looked;
  const months = stoppedEarly(values);
  const above = (numberOf(values['realised']) ?? 0) - (numberOf(values['ceiling']) ?? Infinity);
  // Subscriptions and devices come again each year; a proposal is asked for what is built or bought as software.
  const asksProposal = values['category'] === 'software' && begunYear(values) >= context.year;
  return [
    ...(months === null ? [] : [{ kind: 'stopped-early', months } as const]),
    ...when(above > 0, { kind: 'above-ceiling', by: above }),
    ...when(asksProposal && !wasDecided(looked, textOf(values['item'])), { kind: 'no-proposal' }),
  ];
}

function begunYear(values: Values): number {
  const acquired = /^\d{4}/.exec(textOf(values['acquired']))?.[0];
  return acquired === undefined ? (numberOf(values['fiscalYear']) ?? -Infinity) : Number(acquired);
}

function flagsOfAwareness({ values, context: { staff } }: Looked): Flag[] {
  const reached = numberOf(values['staffReached']);
  return staff !== null && reached !== null && reached > staff ? [{ kind: 'above-staff', staff }] : [];
}

/** By the proposal that the record names, or by one of the same OPD with the same name. */
function wasDecided({ opd, values, context }: Looked, name: string): boolean {
  const [named] = refsOf(values['proposal']);
  return context.proposals.some((proposal) => {
    if (!inFavour.has(textOf(proposal.values['decision']))) return false;
    if (named !== undefined) return proposal.opd === named.opd && proposal.record === named.record;
    return proposal.opd === opd && isSameName(textOf(proposal.values['title']), name);
  });
}

const isSameName = (one: string, other: string): boolean =>
  normalName(one) !== '' && normalName(one) === normalName(other);

const when = (holds: boolean, flag: Flag): Flag[] => (holds ? [flag] : []);
