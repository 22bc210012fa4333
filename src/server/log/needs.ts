import { parseKey } from '../../domain/key.ts';
import type { Op } from '../../domain/op.ts';
import { registry } from '../../domain/registry.ts';
import { parseScope } from '../../domain/scope.ts';
import type { Entry } from './entry.ts';
import type { Needs, RegisterName } from './op-log-store.ts';

/** Everything that the judge and the fold will ask about these ops. Whatever is not listed counts as empty. */
export function needsOf(entries: readonly Entry[]): Needs {
  const ops = entries.map(({ op }) => op);
  const judged = entries.filter(({ way }) => way !== 'admit').map(({ op }) => op);
  return {
    ids: ops.map(({ id }) => id),
    parents: ops.flatMap(({ parents }) => parents),
    registers: unique([
      ...ops.map(({ entity, key, field }): RegisterName => [entity, key, field]),
      ...judged.flatMap(registersToJudge),
    ]),
    entities: [...new Set(judged.flatMap(entitiesToJudge))],
  };
}

function entitiesToJudge({ entity, key }: Op): string[] {
  // A submission is taken back only while no verdict stands on what the OPD showed.
  if (entity === 'submission') return ['verdict', 'claim', 'link'];
  // The region's words may be repaired while the submission of its owner, whoever that is, stands returned.
  return key === 'region' ? ['submission'] : [];
}

function registersToJudge({ scope, entity, key }: Op): RegisterName[] {
  if (entity === 'comment') {
    return [
      ['comment', key, 'text'],
      ['comment', key, 'deleted'],
    ];
  }
  if (entity === 'record') return recordFacts.map((field) => ['record', key, field]);
  const rule = Object.hasOwn(registry, entity) ? registry[entity] : undefined;
  if (rule === undefined || parseScope(scope)?.kind !== 'indicator') return [];
  const opd = parseKey(rule, key)?.opd;
  return opd === undefined ? [] : [['submission', opd, 'state']];
}

/** A record follows the steps of its form; those of a proposal look at its decision. */
const recordFacts = ['form', 'v.decision', 'v.validUntil'];

function unique(registers: readonly RegisterName[]): RegisterName[] {
  return [...new Map(registers.map((register) => [register.join('\n'), register])).values()];
}
