import { digestOf } from './digest.ts';
import type { Instrument } from './instrument.ts';
import type { Assessment } from './maturity.ts';
import type { Answer } from './room.ts';
import { isLevelValue } from './score.ts';
import { shownFilesOf, type ShownFile } from './shown-files.ts';
import { levelInIndex } from './three-indices.ts';

/** What is typed into the ministry's portal for one indicator. */
export type PortalEntry = {
  indicator: string;
  /** The service chosen for a sector indicator; empty where none was named. */
  label: string;
  /** The level as it enters the index: given from outside, else the determined one, else the one counted from accepted requirements. */
  level: string;
  basis: 'external' | 'determined' | 'accepted';
  explanation: string;
  /** The text of the whole region, the OPDs' ones put together, or nothing that anybody wrote. */
  source: 'region' | 'composed' | 'none';
  files: readonly ShownFile[];
  /** Files that only prove requirements which stand returned: they stay out until they are repaired. */
  returned: readonly ShownFile[];
};

export type PortalContext = {
  instrument: Instrument;
  /** In the order in which their texts are put together: owners first. */
  opds: readonly { id: string; name: string }[];
};

/** The one answer of the region, from what stands in the room now. */
export function portalEntryOf(assessment: Assessment, { instrument, opds }: PortalContext): PortalEntry {
  const { room } = assessment;
  const determined = room.determination?.level;
  const isDetermined = determined !== undefined && isLevelValue(instrument, determined);
  const isGiven = room.indicator.external !== null && (room.external !== null || !isDetermined);
  const counted = isDetermined ? 'determined' : 'accepted';
  const files = shownFilesOf(assessment);
  const isReturned = ({ uses }: ShownFile) =>
    uses.every(({ requirement }) => assessment.requirements.get(requirement)?.standing === 'returned');
  return {
    indicator: room.indicator.id,
    label: room.label.trim(),
    level: String(levelInIndex(instrument, assessment, 'accepted')),
    basis: isGiven ? 'external' : counted,
    ...explanationOf(room.answers, opds),
    files: files.filter((file) => !isReturned(file)),
    returned: files.filter(isReturned),
  };
}

function explanationOf(
  answers: ReadonlyMap<string, Answer>,
  opds: PortalContext['opds'],
): Pick<PortalEntry, 'explanation' | 'source'> {
  const region = plainText(answers.get('region')?.explanation ?? '');
  if (region !== '') return { explanation: region, source: 'region' };
  const parts = opds
    .map(({ id, name }) => ({ name, text: plainText(answers.get(id)?.explanation ?? '') }))
    .filter(({ text }) => text !== '');
  if (parts.length === 0) return { explanation: '', source: 'none' };
  const [first] = parts;
  const only = parts.length === 1 ? first?.text : undefined;
  return {
    explanation: only ?? parts.map(({ name, text }) => `${name}:\n${text}`).join('\n\n'),
    source: 'composed',
  };
}

/** As a text field of another site takes it: plain line ends, no spaces at their end, at most one empty line. */
function plainText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const format = 'v1';
/** So many files have a digest each, so that the field of the mark holds them; of more it is only told that they changed. */
const maxListedFiles = 100;

/**
 * What was typed, as the mark *Sudah diketik* keeps it: level, name, text and each file by a digest of their own, so that a later
 * look can say which of them changed. Who edits a document's title changes nothing that was typed; another page does.
 */
export function portalHash(entry: PortalEntry): string {
  return [format, entry.level, digestOf(entry.label), digestOf(entry.explanation), filesPart(entry)].join(
    ' ',
  );
}

const filesPart = ({ files }: PortalEntry): string => {
  const digests = [...new Set(files.map(fileDigest))].toSorted();
  return digests.length > maxListedFiles ? `=${digestOf(digests.join())}` : digests.join();
};

function fileDigest({ key, uses }: ShownFile): string {
  const places = uses.map(({ requirement, pages }) =>
    [requirement, pages?.file ?? '', pages?.printed ?? ''].join('\n'),
  );
  return digestOf([key, ...places.toSorted()].join('\n\n'));
}

export type PortalChange =
  | { kind: 'level'; from: string; to: string }
  | { kind: 'label' }
  | { kind: 'explanation' }
  /** Files that were not typed as they stand now, and how many that were typed stand no more. Null where only the fact is known. */
  | { kind: 'files'; added: readonly ShownFile[] | null; gone: number | null }
  /** The mark was made by another version of the app: nothing can be said but that it is not this one. */
  | { kind: 'unknown' };

/** What is no longer as it was typed; empty while the portal says what stands here. */
export function changesSince(typed: string, entry: PortalEntry): PortalChange[] {
  if (typed === portalHash(entry)) return [];
  const [version, level = '', label, explanation, files = ''] = typed.split(' ');
  if (version !== format) return [{ kind: 'unknown' }];
  const changes: PortalChange[] = [];
  if (level !== entry.level) changes.push({ kind: 'level', from: level, to: entry.level });
  if (label !== digestOf(entry.label)) changes.push({ kind: 'label' });
  if (explanation !== digestOf(entry.explanation)) changes.push({ kind: 'explanation' });
  if (files !== filesPart(entry)) changes.push(filesChange(files, entry));
  return changes;
}

function filesChange(typed: string, entry: PortalEntry): PortalChange {
  if (typed.startsWith('=') || filesPart(entry).startsWith('='))
    return { kind: 'files', added: null, gone: null };
  const before = new Set(typed.split(',').filter((digest) => digest !== ''));
  const now = new Set(entry.files.map(fileDigest));
  return {
    kind: 'files',
    added: entry.files.filter((file) => !before.has(fileDigest(file))),
    gone: [...before].filter((digest) => !now.has(digest)).length,
  };
}

/** `changed`: typed, and no longer what stands here. */
export type PortalState = 'untyped' | 'typed' | 'changed';

export function portalStateOf(typed: string | null, entry: PortalEntry): PortalState {
  if (typed === null) return 'untyped';
  return typed === portalHash(entry) ? 'typed' : 'changed';
}
