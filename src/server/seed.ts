import type { Directory } from '../domain/directory.ts';
import type { Role } from '../domain/field-shapes.ts';
import type { IdSource } from '../domain/ids.ts';
import type { Op } from '../domain/op.ts';
import type { FileReceipt, OpResult } from '../domain/protocol.ts';
import { codeLifeMs, freshCode } from './access/make-code.ts';
import { personStep } from './access/write-person.ts';
import { nowIso, type Deps } from './app-context.ts';
import { stepsFor } from './sync/push.ts';
import { releaseParked } from './sync/release-parked.ts';
import { beginUpload, finishUpload } from './files/upload.ts';
import { makeUuid } from '../domain/ids.ts';

/** A sign-in link to be printed: who it is for, and the code. */
export type SeedLink = { label: string; code: string };

/** Fills an endpoint from a program, by the same rules and stores as requests from outside. */
export type Seed = {
  ids: IdSource;
  directory: () => Promise<Directory>;
  /** Makes a person; the id is made here when none is given. Repeating it with the same id changes what differs. */
  addPerson: (person: {
    id?: string;
    name: string;
    roles: readonly Role[];
    opds: readonly string[];
  }) => Promise<string>;
  /** A fresh sign-in code for a person. */
  code: (user: string) => Promise<string>;
  /** Judges and stores ops as if this person's device had sent them then. Ops of several scopes may be mixed. */
  append: (
    ops: readonly Op[],
    origin: { by: string; device: string; receivedAt: string },
  ) => Promise<OpResult[]>;
  /** Stores a file as verified in a library (`opd/<opd>` or `agency`); throws a `Refusal` when its type is wrong. */
  putFile: (file: {
    scope: string;
    sha256: string;
    bytes: Uint8Array;
    mime: string;
    name: string;
  }) => Promise<FileReceipt>;
};

export function createSeed(deps: Deps): Seed {
  return {
    ids: deps.ids,
    directory: async () => deps.log.directory(),
    addPerson: async ({ id = makeUuid(deps.ids), ...person }) => {
      await deps.log.advance([personStep(id, { edit: { ...person, active: true }, code: null }, deps)]);
      return id;
    },
    code: async (user) => {
      const { answer, row } = freshCode(user, codeLifeMs.person, deps);
      await deps.access.addCode(row);
      return answer.code;
    },
    append: async (ops, origin) => {
      const entries = ops.map((op) => ({ op, origin, way: 'judge' as const }));
      const results = (await deps.log.advance(stepsFor(entries, deps.rules))).flat();
      await releaseParked(deps.log, deps.rules);
      return results;
    },
    putFile: async (file) => putFile(deps, file),
  };
}

async function putFile(deps: Deps, file: Parameters<Seed['putFile']>[0]): Promise<FileReceipt> {
  const { scope, sha256, bytes, mime, name } = file;
  const state = await beginUpload(deps, { scope, sha256, size: bytes.length, mime, name });
  if (state.state === 'verified') return state.receipt;
  const part = await deps.shelf.store.openPart(scope, sha256);
  await part.write(bytes, 0);
  await part.sync();
  await part.close();
  await deps.shelf.records.changeRanges({ scope, sha256, at: nowIso(deps) }, () => [[0, bytes.length]]);
  const finished = await finishUpload(deps, scope, sha256);
  if (finished.state !== 'verified') throw new Error(`The file ${name} was not verified.`);
  return finished.receipt;
}
