import { verifyData } from '../../src/server/backup/verify.ts';
import type { LoggedOp } from '../../src/domain/op.ts';
import { keptBytes } from '../browser/endpoint.ts';
import { sha256Of } from '../browser/papers.ts';
import { differencesFromLog, readLog } from './compare.ts';
import { wordsIn } from './ledger.ts';
import { readReplica } from './replica.ts';
import type { Run } from './run.ts';

/** `isLoss`: something that was shown as saved is gone. */
export type Failure = { isLoss: boolean; text: string };
export type Findings = { edits: number; failures: readonly Failure[] };

const lost = (text: string): Failure => ({ isLoss: true, text });
const wrong = (text: string): Failure => ({ isLoss: false, text });
const quiet = { begin: () => undefined, add: () => undefined, end: () => undefined };

/** Looks at everything after it has become quiet, with the ledger of what was shown beside it. */
export async function check(run: Run): Promise<Findings> {
  const log = readLog(run.endpoint.data);
  const { faults } = await verifyData(run.endpoint.data, quiet);
  const differences = await Promise.all(run.people.map((person) => differencesFromLog(person, log)));
  return {
    edits: log.length - run.editsBefore,
    failures: [
      ...(await lostWords(run, log)),
      ...lostAnswers(run, log),
      ...(await lostFiles(run)),
      ...differences.flat().map(wrong),
      ...faults.map(wrong),
    ],
  };
}

/** Every word stands in the log, which is what the history shows, or in front of its person: in the tray or in the field. */
async function lostWords({ people, ledger }: Run, log: readonly LoggedOp[]): Promise<Failure[]> {
  const present = new Set(log.flatMap(({ value }) => wordsIn(JSON.stringify(value))));
  for (const person of people) {
    const { tray } = await readReplica(person.page(), person.user);
    for (const { op } of tray) for (const word of wordsIn(JSON.stringify(op.value))) present.add(word);
  }
  return [...ledger.words]
    .filter(([word]) => !present.has(word))
    .map(([word, user]) => lost(`${word}, shown as saved to ${user}, is nowhere`));
}

function lostAnswers({ people, ledger }: Run, log: readonly LoggedOp[]): Failure[] {
  const given = new Set(
    log
      .filter(({ entity, field }) => ['claim', 'coverage'].includes(entity) && field === 'state')
      .flatMap(({ key, value }) => [`${key} ${JSON.stringify(value)}`]),
  );
  return [...ledger.answers.values()]
    .filter(({ who, code, value }) => {
      const opd = people.find(({ user }) => user === who)?.opd ?? '';
      return !given.has(`${opd}:${code} "${value}"`) && !given.has(`${code}:${opd} "${value}"`);
    })
    .map(({ who, code, value }) => lost(`the answer ${value} of ${who} to ${code} is nowhere`));
}

async function lostFiles({ endpoint, ledger }: Run): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const [sha256, name] of ledger.files) {
    const bytes = await keptBytes(endpoint, sha256);
    if (bytes === null || sha256Of(bytes) !== sha256)
      failures.push(lost(`${name} is not whole on the server`));
  }
  return failures;
}
