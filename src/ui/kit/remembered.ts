import { signal } from '@preact/signals';
import { isOpdAdmin } from '../../domain/authority.ts';
import type { Person } from '../../domain/directory.ts';

/** Conveniences of one person on this device, outside the database: losing them loses no work. */
type Remembered = 'opd' | 'last-opened';

const keyOf = (what: Remembered, person: Person) => `lumbung.${what}.${person.id}`;

function recall(what: Remembered, person: Person): string | null {
  try {
    return localStorage.getItem(keyOf(what, person));
  } catch {
    return null; // storage switched off: everything works without it
  }
}

function remember(what: Remembered, person: Person, value: string): void {
  try {
    localStorage.setItem(keyOf(what, person), value);
  } catch {
    // nothing is lost but the convenience
  }
}

/** Counts the choices, so that every view that reads one is drawn anew. */
const choices = signal(0);

/** The OPDs that the person answers for; empty for those who only review or look on. */
export function ownOpds(person: Person): readonly string[] {
  return isOpdAdmin(person) ? person.opds : [];
}

/** The OPD that the person works for now: of several, the one chosen last on this device; null without any. */
export function chosenOpd(person: Person): string | null {
  const chosen = choices.value >= 0 ? recall('opd', person) : null;
  const own = ownOpds(person);
  return own.find((opd) => opd === chosen) ?? own[0] ?? null;
}

export function chooseOpd(person: Person, opd: string): void {
  remember('opd', person, opd);
  choices.value += 1;
}

/** The indicator that was opened last in this period, as its id. */
export function lastOpened(person: Person, period: string): string | null {
  const [inPeriod, indicator] = recall('last-opened', person)?.split(':') ?? [];
  return inPeriod === period ? (indicator ?? null) : null;
}

export function rememberOpened(person: Person, period: string, indicator: string): void {
  remember('last-opened', person, `${period}:${indicator}`);
}
