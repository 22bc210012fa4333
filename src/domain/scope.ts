import { namePattern, type IndicatorId, type OpdId, type PeriodId } from './ids.ts';

/** A stream of ops with its own order (`seq`) and its own readers. */
export type Scope =
  | { kind: 'agency' }
  | { kind: 'catalogue' }
  | { kind: 'period'; period: PeriodId }
  | { kind: 'indicator'; period: PeriodId; indicator: IndicatorId }
  | { kind: 'opd'; opd: OpdId };

export type ScopeKind = Scope['kind'];

/** Reads `indicator/2026/I36` and its kin; null when the text names no scope. */
export function parseScope(text: string): Scope | null {
  const [kind, first, second, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  if (first === undefined) return kind === 'agency' || kind === 'catalogue' ? { kind } : null;
  if (!namePattern.test(first)) return null;
  if (second === undefined) return parseOneName(kind, first);
  if (kind !== 'indicator' || !namePattern.test(second)) return null;
  return { kind, period: first as PeriodId, indicator: second as IndicatorId };
}

function parseOneName(kind: string | undefined, name: string): Scope | null {
  if (kind === 'period') return { kind, period: name as PeriodId };
  if (kind === 'opd') return { kind, opd: name as OpdId };
  return null;
}

export const agencyScope = 'agency';
export const catalogueScope = 'catalogue';
export const periodScope = (period: string): string => `period/${period}`;
export const roomScope = (period: string, indicator: string): string => `indicator/${period}/${indicator}`;
export const opdScope = (opd: string): string => `opd/${opd}`;
