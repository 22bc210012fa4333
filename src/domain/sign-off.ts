import type { StoredField } from './directory.ts';
import { differencesOf } from './fold.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Instrument } from './instrument.ts';
import type { Assessment } from './maturity.ts';
import type { SignOff } from './room.ts';
import type { LevelValue } from './score.ts';
import { levelInIndex } from './three-indices.ts';

/** What is signed of an indicator: texts as fingerprints, levels as decimal text without idle zeros. */
export type Signed = Pick<SignOff, 'level' | 'counted' | 'note' | 'explanation'>;

/**
 * - `level`: the level that enters the index · `counted`: the one counted from accepted requirements
 * - `note`: the reason of the determination · `explanation`: the region's text
 */
export type SignedPart = keyof Signed;

const signedParts = ['level', 'counted', 'note', 'explanation'] as const satisfies readonly SignedPart[];

export type SignOffStanding =
  | { state: 'none' }
  | { state: 'holds'; signOff: SignOff }
  | { state: 'changed'; signOff: SignOff; changes: readonly SignedPart[] };

/** What a sign-off of this room would sign now. */
export function signedNow(instrument: Instrument, assessment: Assessment): Signed {
  const { room, reached } = assessment;
  return {
    level: plainLevel(levelInIndex(instrument, assessment, 'accepted')),
    counted: plainLevel(reached.accepted),
    note: fingerprintOf((room.determination?.note ?? '').trim()),
    explanation: fingerprintOf(explanationOfRegion(assessment).trim()),
  };
}

/** Whether the room is still what was signed (rule SO1); who wrote it and when plays no part. */
export function signOffStanding(instrument: Instrument, assessment: Assessment): SignOffStanding {
  const { signOff } = assessment.room;
  if (signOff === null) return { state: 'none' };
  const now = signedNow(instrument, assessment);
  const changes = signedParts.filter((part) => signOff[part] !== now[part]);
  return changes.length === 0 ? { state: 'holds', signOff } : { state: 'changed', signOff, changes };
}

export function explanationOfRegion({ room }: Assessment): string {
  return room.answers.get('region')?.explanation ?? '';
}

/** The fields that would be signed and in which two people have written different things: they are settled first (SO4). */
export function disputedFields(fields: Iterable<StoredField>): StoredField[] {
  return [...fields].filter(
    ({ entity, key, field, state }) => isSigned({ entity, key, field }) && differencesOf(state).length > 0,
  );
}

function isSigned({ entity, key, field }: Pick<StoredField, 'entity' | 'key' | 'field'>): boolean {
  switch (entity) {
    case 'determination':
    case 'signoff':
      return true;
    case 'answer':
      return key === 'region' && field === 'explanation';
    default:
      return false;
  }
}

/** Whether a level set by hand says something else than the count, and so needs a reason (ML9). */
export function needsReason({ reached }: Assessment, determined: string): boolean {
  return plainLevel(determined) !== plainLevel(reached.accepted);
}

/** `2.50` and `2.5` are one level. */
function plainLevel(level: LevelValue): string {
  const text = String(level);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
