import type { Database } from 'better-sqlite3';
import { directoryFrom, type Directory } from '../../domain/directory.ts';
import { emptyField } from '../../domain/fold.ts';
import { registerKey } from '../../domain/op.ts';
import { agencyScope } from '../../domain/scope.ts';
import type { OpLogStore, Step } from '../log/op-log-store.ts';
import type { Seal } from '../seal.ts';
import type { GroupCommit } from './group-commit.ts';
import { createScopeReader, type ScopeReader } from './read-scope.ts';
import { createScopeWriter } from './write-scope.ts';

/** What the directory is made of; shared documents and comments of the agency are not. */
const directoryEntities = ['agency', 'opd', 'person', 'period', 'assignment', 'admission', 'official'];

/** The log in SQLite. Reads see only what is committed: every transaction begins and ends within one turn of the loop. */
export function createSqliteOpLog(
  db: Database,
  { commits, epoch, seal }: { commits: GroupCommit; epoch: string; seal: Seal },
): OpLogStore {
  const reader = createScopeReader(db);
  const store = createScopeWriter(db, seal);
  const readDirectory = cacheDirectory(reader);

  function runStep<Result>(step: Step<Result>): Result {
    const { scope, needs } = step;
    const { writes, result } = step.decide({
      directory: readDirectory(),
      lastSeq: reader.head(scope),
      known: reader.known(needs.ids),
      loggedParents: reader.logged(needs.parents),
      namedEarly: reader.namedEarly(scope, needs.ids),
      fields: reader.fields(scope, needs),
    });
    store(scope, writes);
    return result;
  }

  return {
    epoch,
    advance: async (steps) =>
      commits.write(() => {
        try {
          return steps.map(runStep);
        } catch (error) {
          readDirectory.forget();
          throw error;
        }
      }),
    directory: async () => Promise.resolve(readDirectory()),
    readPage: async (question) => Promise.resolve(reader.page(question)),
    parkedOps: async (codes) => Promise.resolve(reader.parked(codes)),
    durable: async (scopes) => Promise.resolve(reader.durable(scopes)),
    keysMentioning: async (question) => Promise.resolve(reader.keysMentioning(question)),
    readField: async (scope, register) => {
      const [entity, key, field] = register;
      const fields = reader.fields(scope, { registers: [register], entities: [] });
      return Promise.resolve(fields.get(registerKey({ entity, key, field }))?.state ?? emptyField);
    },
    close: async () => {
      commits.flush();
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
      return Promise.resolve();
    },
  };
}

/** The directory changes only when the agency scope grows, by this process or by a command beside it. */
function cacheDirectory(reader: ScopeReader): { (): Directory; forget: () => void } {
  let cached: { head: number; directory: Directory } | null = null;
  const read = (): Directory => {
    const head = reader.head(agencyScope);
    if (cached?.head === head) return cached.directory;
    const fields = reader.fields(agencyScope, { registers: [], entities: directoryEntities });
    const directory = directoryFrom(
      [...fields.values()].map(({ register: [entity, key, field], state }) => ({
        scope: agencyScope,
        entity,
        key,
        field,
        state,
      })),
    );
    cached = { head, directory };
    return directory;
  };
  const forget = (): void => {
    cached = null;
  };
  return Object.assign(read, { forget });
}
