import type { FaultCause, ShapeCause } from './instrument-file.ts';
import type { StructureCause } from './instrument-faults.ts';

const shapeKinds: ReadonlySet<string> = new Set<ShapeCause['kind']>([
  'not-json',
  'missing',
  'unknown',
  'empty',
  'type',
  'choice',
  'form',
  'bound',
  'count',
  'other',
]);

/** Whether one value is wrong by itself, or several do not fit together. */
export const isShapeCause = (cause: FaultCause): cause is ShapeCause => shapeKinds.has(cause.kind);

/** A fault in English, for programs and logs; screens have sentences of their own. */
export const faultSentence = (cause: FaultCause): string =>
  isShapeCause(cause) ? shapeSentence(cause) : structureSentence(cause);

function shapeSentence(cause: ShapeCause): string {
  switch (cause.kind) {
    case 'not-json':
      return 'the file is not JSON';
    case 'missing':
      return 'is missing';
    case 'unknown':
      return 'is not known here';
    case 'empty':
      return 'is empty';
    case 'type':
      return `is no ${cause.expected}`;
    case 'choice':
      return `is none of ${cause.values.join(', ')}`;
    case 'form':
      return `does not have the form ${cause.pattern}`;
    case 'bound':
      return boundSentence('is', cause);
    case 'count':
      return boundSentence('has a number of entries that is', cause);
    case 'other':
      return 'does not fit';
  }
}

function boundSentence(
  words: string,
  { least, most }: { least: number | null; most: number | null },
): string {
  return least === null ? `${words} more than ${most}` : `${words} less than ${least}`;
}

export function structureSentence(cause: StructureCause): string {
  switch (cause.kind) {
    case 'repeated':
      return `${cause.name} occurs more than once`;
    case 'predicates-order':
      return 'predicates do not go from the highest bound down';
    case 'predicates-lowest':
      return 'the lowest predicate does not begin at 1';
    case 'weights-whole':
      return `weights of indicators sum to ${cause.sum}, not ${cause.whole}`;
    case 'weights-part':
      return `the parts of ${cause.name} do not sum to its weight: ${cause.sum}, not ${cause.weight}`;
    case 'no-aspect':
      return `${cause.name} stands in ${cause.section}, which is no aspect`;
    case 'no-domain':
      return `${cause.name} has ${cause.parent} as parent, which is no domain`;
    case 'levels-order':
      return `${cause.name} does not list its levels from 1 to 5`;
    case 'wrong-level':
      return `${cause.code} stands at level ${cause.level} of ${cause.name}`;
    case 'question-missing':
      return `${cause.code} has coverage ${cause.coverage} and no question`;
    case 'question-idle':
      return `${cause.code} has coverage ${cause.coverage} and a question`;
    case 'question-scope':
      return `${cause.code} asks each OPD but has the scope agency`;
    case 'group-of-one':
      return `group ${cause.group} of ${cause.name} level ${cause.level} has one member`;
    case 'group-in-part':
      return `group ${cause.group} of ${cause.name} level ${cause.level} is optional in part`;
  }
}
