import { makeUuid, type IdSource } from '../../domain/ids.ts';
import type { Role } from '../../domain/field-shapes.ts';
import type { CodeAnswer } from '../../domain/protocol.ts';
import type { Rules } from '../log/decide.ts';
import type { OpLogStore } from '../log/op-log-store.ts';
import type { CodeRow } from './access-store.ts';
import { makeCode } from './sign-in-code.ts';
import { personStep } from './write-person.ts';

const minuteMs = 60_000;
export const codeLifeMs = { person: 14 * 24 * 60 * minuteMs, self: 15 * minuteMs } as const;

type Ground = { log: OpLogStore; rules: Rules; ids: IdSource };

/** A fresh code: the text for the person, the row for the store. */
export function freshCode(
  user: string,
  lifeMs: number,
  { rules, ids }: Pick<Ground, 'rules' | 'ids'>,
): { answer: CodeAnswer; row: CodeRow } {
  const code = makeCode(ids.randomBytes);
  const nowMs = ids.nowMs();
  const expiresAt = new Date(nowMs + lifeMs).toISOString();
  const createdAt = new Date(nowMs).toISOString();
  return {
    answer: { code, expiresAt, user: { id: user } },
    row: { hash: rules.seal.ofCode(code), user, createdAt, expiresAt },
  };
}

/** Makes a person and the code that brings them in, in one transaction. */
export async function invite(
  person: { name: string; roles: readonly Role[]; opds: readonly string[] },
  ground: Ground,
): Promise<CodeAnswer> {
  const user = makeUuid(ground.ids);
  const { answer, row } = freshCode(user, codeLifeMs.person, ground);
  await ground.log.advance([personStep(user, { edit: { ...person, active: true }, code: row }, ground)]);
  return answer;
}

export const codeLink = (address: string, code: string): string => `${address}/#kode=${code}`;
