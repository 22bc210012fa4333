import type { IndicatorsOf } from '../../domain/authority.ts';
import { dayAt } from './day-at.ts';
import type { Person } from '../../domain/directory.ts';
import type { DeviceId, UserId } from '../../domain/ids.ts';
import { judge } from '../../domain/judge.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { sameContent, type LoggedOp } from '../../domain/op.ts';
import type { OpResult } from '../../domain/protocol.ts';
import type { Seal } from '../seal.ts';
import type { HeldOp, KnownOp, Loaded, Step, Writes } from './op-log-store.ts';
import { releaseOf, type Entry } from './entry.ts';
import { needsOf } from './needs.ts';
import { openScopeDraft, type ScopeDraft } from './scope-draft.ts';

export type Rules = { indicatorsOf: IndicatorsOf; seal: Seal };

/** More contents under one id than these are not kept any more; each is refused all the same. */
const maxHeldPerId = 20;

/** A step that takes these ops of one scope into the log, in order. Results are in the order of the entries. */
export function stepFor(scope: string, entries: readonly Entry[], rules: Rules): Step<OpResult[]> {
  return { scope, needs: needsOf(entries), decide: (loaded) => takeEntries(entries, loaded, rules) };
}

/** The pure heart of every step: what becomes of the ops, given how the scope stands. */
export function takeEntries(
  entries: readonly Entry[],
  loaded: Loaded,
  rules: Rules,
): { writes: Writes; result: OpResult[] } {
  const draft = openScopeDraft(loaded);
  const result = entries.map((entry) => take(entry, { loaded, draft, rules }));
  return { writes: draft.writes(), result };
}

type Ground = { loaded: Loaded; draft: ScopeDraft; rules: Rules };

/** Known id first (R5), then the rules. */
function take(entry: Entry, ground: Ground): OpResult {
  const known = ground.draft.known(entry.op.id);
  if (entry.way === 'release') return release(entry, known, ground);
  if (entry.way === 'admit' && known?.logged == null) return admit(entry, ground);
  if (known !== undefined) return answerKnown(entry, known, ground);
  return settle(entry, judgeFor(entry, ground), ground);
}

/** It was in the log before, so it goes there again, even if the restored server had parked or refused it since. */
function admit(entry: Entry, ground: Ground): OpResult {
  ground.draft.unpark(entry.op.id);
  return settle(entry, admitted, ground);
}

const admitted: Judgement = { kind: 'admit' };

function settle({ op, origin }: Entry, judgement: Judgement, { draft, rules }: Ground): OpResult {
  if (judgement.kind === 'admit') {
    const logged: LoggedOp = {
      ...op,
      seq: draft.nextSeq(),
      by: origin.by as UserId,
      device: origin.device as DeviceId,
      receivedAt: origin.receivedAt,
      mac: rules.seal.ofOp(op, origin),
    };
    draft.append(logged);
    return receiptOf(logged, 'ok');
  }
  const { kind: status, ...reason } = judgement;
  const held = { op, ...origin, status, ...reason } as HeldOp;
  draft.hold(held);
  return heldResult(held);
}

function answerKnown(entry: Entry, known: KnownOp, ground: Ground): OpResult {
  const { op, origin } = entry;
  if (known.logged !== null && sameContent(known.logged, op)) return receiptOf(known.logged, 'dup');
  const same = known.held.find((held) => sameContent(held.op, op));
  // Devices repeat what waits: by now it may be let in, as when the submission of its OPD was returned meanwhile.
  if (same?.status === 'parked') return release(releaseOf(same), known, ground);
  if (same !== undefined) return heldResult(same);
  const held: HeldOp = {
    op,
    ...origin,
    status: 'rejected',
    code: 'id_reuse',
    message: 'This id was used for another edit; both are kept.',
  };
  if (known.held.length < maxHeldPerId) ground.draft.hold(held);
  return heldResult(held);
}

/**
 * Nothing changes when somebody else released the op meanwhile (whatever became of it), when its author is inactive, or
 * when it has to wait on for the same reason.
 */
function release(entry: Entry, known: KnownOp | undefined, ground: Ground): OpResult {
  const parked = known?.held.find((held) => held.status === 'parked');
  if (known !== undefined && (known.logged !== null || parked === undefined)) {
    return answerKnown(entry, known, ground);
  }
  if (parked === undefined) throw new Error(`Nobody knows the op ${entry.op.id}.`);
  if (ground.loaded.directory.people.get(entry.origin.by)?.active !== true) return heldResult(parked);
  const judgement = judgeFor(entry, ground);
  if (judgement.kind === 'parked' && judgement.code === parked.code) return heldResult(parked);
  ground.draft.unpark(entry.op.id);
  return settle(entry, judgement, ground);
}

function judgeFor({ op, origin }: Entry, { loaded, draft, rules }: Ground): Judgement {
  const { directory } = loaded;
  const nobody: Person = { id: origin.by, name: '', roles: [], opds: [], active: false };
  return judge(op, {
    directory,
    person: directory.people.get(origin.by) ?? nobody,
    today: dayAt(origin.receivedAt, directory.profile.timeZone),
    indicatorsOf: rules.indicatorsOf,
    field: draft.field,
    fieldsOf: (entity) => draft.fieldsOf(op.scope, entity),
  });
}

function receiptOf({ id, seq, by, device, receivedAt, mac }: LoggedOp, status: 'ok' | 'dup'): OpResult {
  return { id, status, seq, by, device, receivedAt, mac };
}

function heldResult(held: HeldOp): OpResult {
  const { id } = held.op;
  if (held.status === 'parked') return { id, status: 'parked', code: held.code, message: held.message };
  const result = { id, status: held.status, code: held.code, message: held.message };
  return (held.present === undefined ? result : { ...result, present: held.present }) as OpResult;
}
