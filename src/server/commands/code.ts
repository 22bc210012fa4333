import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isCoordinator } from '../../domain/authority.ts';
import type { Directory, Person } from '../../domain/directory.ts';
import { role as roleSchema, type Role } from '../../domain/field-shapes.ts';
import { codeLifeMs, codeLink, freshCode, invite } from '../access/make-code.ts';
import { pathsIn, readKey, reasonOf } from '../data-directory.ts';
import { openInstrumentShelf } from '../instruments/instrument-shelf.ts';
import { systemIds } from '../open-endpoint.ts';
import { createSeal } from '../seal.ts';
import { addressOf, notedAddress } from '../server-address.ts';
import { readSettings } from '../settings.ts';
import { openStoresIn, type Stores } from '../sqlite/open-stores.ts';
import { StartFailure } from '../start-failure.ts';

/**
 * `npm run code -- --role opd_admin --opd dinkes --name "Siti"`: a sign-in code from the terminal, beside a running server
 * too. `--role coordinator` alone brings back a lost coordinator. Anything wrong is one line on stderr and exit code 2.
 */

const knownRoles = roleSchema.options;
const options = {
  role: { type: 'string', multiple: true },
  opd: { type: 'string', multiple: true },
  name: { type: 'string' },
  data: { type: 'string' },
  host: { type: 'string' },
  port: { type: 'string' },
  'public-url': { type: 'string' },
} as const;

type Wish = { roles: Role[]; opds: string[]; name: string | null };

async function main(): Promise<void> {
  const { wish, settings, isAddressGiven } = readWish(process.argv.slice(2));
  const { database } = pathsIn(settings.dataPath);
  if (!existsSync(database)) {
    throw new StartFailure(
      `There is no data in ${settings.dataPath} yet. Start the server once (npm start).`,
    );
  }
  const seal = createSeal(readKey(settings.dataPath));
  const stores = openStoresIn(database).stores(seal);
  const rules = { indicatorsOf: openInstrumentShelf(stores.instruments, seal).indicatorsOf, seal };
  try {
    const { code, expiresAt, person } = await makeCode(stores, rules, wish);
    console.log(`${person}, berlaku sampai ${expiresAt.slice(0, 10)}.`);
    console.log(`Kode masuk: ${code}`);
    const noted = isAddressGiven ? null : notedAddress(settings.dataPath);
    console.log(codeLink(noted ?? addressOf(settings), code));
  } finally {
    await stores.log.close();
  }
}

function readWish(args: string[]) {
  const { role = [], opd = [], name, ...rest } = readFlags(args);
  const roles = splitList(role);
  const unknown = roles.filter((text) => !knownRoles.some((known) => known === text));
  if (roles.length === 0 || unknown.length > 0) {
    const problem = roles.length === 0 ? 'Say a role with --role' : `Unknown role ${unknown.join(', ')}`;
    throw new StartFailure(`${problem}. Known roles: ${knownRoles.join(', ')}.`, 2);
  }
  const flags = Object.entries(rest).flatMap(([flag, value]) => [`--${flag}`, value]);
  return {
    wish: { roles: roles as Role[], opds: splitList(opd), name: name?.trim() || null } satisfies Wish,
    settings: readSettings(flags, process.env),
    isAddressGiven: rest.host !== undefined || rest.port !== undefined || rest['public-url'] !== undefined,
  };
}

function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const known = Object.keys(options).map((flag) => `--${flag}`);
    throw new StartFailure(
      `${reasonOf(error).split(/\. |\.$/)[0] ?? ''}. Known flags: ${known.join(', ')}.`,
      2,
    );
  }
}

const splitList = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');

type Rules = Parameters<typeof invite>[1]['rules'];

async function makeCode({ log, access }: Stores, rules: Rules, wish: Wish) {
  const directory = await log.directory();
  requireKnownOpds(directory, wish);
  const known = findPerson(directory, wish);
  if (known !== null) {
    const { answer, row } = freshCode(known.id, codeLifeMs.person, { rules, ids: systemIds });
    await access.addCode(row);
    return { ...answer, person: `Kode baru untuk ${known.name}, yang sudah terdaftar` };
  }
  const name = wish.name ?? (wish.roles.includes('coordinator') ? 'Koordinator' : null);
  if (name === null) throw new StartFailure('Say whose code it is with --name.', 2);
  const answer = await invite({ name, roles: wish.roles, opds: wish.opds }, { log, rules, ids: systemIds });
  return { ...answer, person: `Kode untuk ${name}` };
}

function requireKnownOpds({ opds }: Directory, wish: Wish): void {
  const known = [...opds.keys()].toSorted().join(', ') || 'none yet (the coordinator adds them in the app)';
  const unknown = wish.opds.filter((opd) => !opds.has(opd));
  if (unknown.length > 0)
    throw new StartFailure(`Unknown OPD ${unknown.join(', ')}. Known OPDs: ${known}.`, 2);
  if (wish.roles.includes('opd_admin') && wish.opds.length === 0) {
    throw new StartFailure(`An opd_admin needs --opd. Known OPDs: ${known}.`, 2);
  }
}

/** The same person again rather than a double: by name, roles and OPDs; for a coordinator without a name, the first one. */
function findPerson({ people }: Directory, { roles, opds, name }: Wish): Person | null {
  const active = [...people.values()].filter((person) => person.active);
  if (name === null && roles.includes('coordinator')) return active.find(isCoordinator) ?? null;
  const isSame = (person: Person): boolean =>
    person.name === name && isSameSet(person.roles, roles) && isSameSet(person.opds, opds);
  return active.find(isSame) ?? null;
}

const isSameSet = (one: readonly string[], other: readonly string[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((text) => other.includes(text));

await main().catch((error: unknown) => {
  console.error(`Lumbung: ${reasonOf(error)}`);
  process.exitCode = error instanceof StartFailure ? error.exitCode : 1;
});
