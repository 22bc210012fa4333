import data from './default-assignment.json' with { type: 'json' };
import type { Opd } from './directory.ts';
import { editionStem } from './edition-id.ts';
import type { Indicator, Instrument } from './instrument.ts';

/** An office as regions call it: the words its name begins with, likeliest first, and its usual short codes. */
type Office = { office: string; every?: boolean; names: string[]; codes: string[] };

const offices: readonly Office[] = data.offices;
const replacedOwners: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> =
  data.ownersInPlaceOf;

type ProposedAssignment = { indicator: string; opd: string; role: 'owner' | 'contributor' };

export type AssignmentProposal = {
  /** In the order of the instrument, the owner of an indicator first. */
  assignments: ProposedAssignment[];
  /** Offices that the instrument names and no active OPD answers to, with their indicators. */
  unmatched: { office: string; indicators: string[] }[];
  /** Indicators that nobody would own: a person has to choose (the services of a region among them). */
  withoutOwner: string[];
};

/**
 * Who answers what, as a start: the typical owners of each indicator (the first answers, the others contribute), matched to
 * the region's active OPDs by name and code. The table of a region is its own data; this one is never more than a proposal.
 */
export function proposeAssignments(instrument: Instrument, opds: readonly Opd[]): AssignmentProposal {
  const active = opds.filter((opd) => opd.active);
  const assignments: ProposedAssignment[] = [];
  const missing = new Map<string, string[]>();
  for (const indicator of instrument.indicators) {
    const found = opdsOfIndicator(ownersOf(instrument, indicator), active);
    for (const { opd, role } of found.places) assignments.push({ indicator: indicator.id, opd, role });
    for (const office of found.unmatched) {
      missing.set(office, [...(missing.get(office) ?? []), indicator.id]);
    }
  }
  const owned = new Set(assignments.filter(({ role }) => role === 'owner').map(({ indicator }) => indicator));
  return {
    assignments,
    unmatched: [...missing].map(([office, indicators]) => ({ office, indicators })),
    withoutOwner: instrument.indicators.map(({ id }) => id).filter((id) => !owned.has(id)),
  };
}

function ownersOf(instrument: Instrument, indicator: Indicator): readonly string[] {
  return replacedOwners[editionStem(instrument.id)]?.[indicator.id] ?? indicator.typicalOwners;
}

type Places = { places: { opd: string; role: ProposedAssignment['role'] }[]; unmatched: string[] };

/** The first office owns, unless it stands for many OPDs: then a person has to choose. */
function opdsOfIndicator(names: readonly string[], opds: readonly Opd[]): Places {
  const roles = new Map<string, ProposedAssignment['role']>();
  const unmatched: string[] = [];
  for (const [place, name] of names.entries()) {
    const office = officeNamed(name);
    const found = opdsOfOffice(office, opds);
    if (found.length === 0) unmatched.push(name);
    const role = place === 0 && office.every !== true ? 'owner' : 'contributor';
    for (const opd of found) roles.set(opd, roles.get(opd) ?? role);
  }
  return { places: [...roles].map(([opd, role]) => ({ opd, role })), unmatched };
}

function officeNamed(name: string): Office {
  return offices.find((known) => known.office === name) ?? { office: name, names: [name], codes: [] };
}

/** The ids of the OPDs that are this office: one, or every service owner. Names win over codes, earlier words over later. */
function opdsOfOffice(office: Office, opds: readonly Opd[]): string[] {
  const byName = office.names.flatMap((words) => opds.filter((opd) => startsWithWords(opd.name, words)));
  const byCode = office.codes.flatMap((code) => opds.filter((opd) => hasCode(opd, code)));
  const found = [...new Set([...byName, ...byCode].map((opd) => opd.id))];
  return office.every === true ? found : found.slice(0, 1);
}

/** Lower case, words parted by one space, `&` and "dan" left out: "Dinas Kominfo & Persandian" reads "dinas kominfo persandian". */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== 'dan')
    .join(' ');
}

/** Below this many letters a word has to end where the sought one ends: "dinas pu" is not "dinas pupr". */
const stemLength = 9;

/** Whether a name begins with the words; a long last word may go on ("bappelitbang" in "bappelitbangda"). */
function startsWithWords(name: string, words: string): boolean {
  const text = plain(name);
  const sought = plain(words);
  return `${text} `.startsWith(`${sought} `) || (sought.length >= stemLength && text.startsWith(sought));
}

/** Codes are compared without the signs between their letters: `Bag-Hukum` is `baghukum`. */
function hasCode(opd: Opd, code: string): boolean {
  return [opd.code, opd.id].some((text) => {
    const letters = plain(text).replaceAll(' ', '');
    return letters === code || (code.length >= stemLength && letters.startsWith(code));
  });
}
