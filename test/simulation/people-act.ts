import type { Json, Register } from '../../src/domain/op.ts';
import { currentHead, differencesOf } from '../../src/domain/fold.ts';
import { stateOf } from '../../src/domain/guard.ts';
import { makeUuid } from '../../src/domain/ids.ts';
import { pathOf } from '../../src/storage/db.ts';
import type { Edit } from '../../src/storage/record.ts';
import { readDifferences } from '../../src/storage/views.ts';
import type { Device } from './device.ts';
import type { Random } from './random.ts';

const room = 'indicator/2026/I1';
const requirements = ['I1-L2-01', 'I1-L2-02', 'I1-L3-01'];

type Choice = (chosen: { device: Device; random: Random }) => Promise<Edit | null> | Edit;

/** Something that the person of a device writes, with words that are found again. Null where there is nothing to do. */
export async function pickEdit(device: Device, random: Random): Promise<Edit | null> {
  const { opd, name } = device.person;
  const choices = opd !== null ? ofAdmin : name === 'Kori' ? ofCoordinator : ofAssessor;
  return random.pick(choices)({ device, random });
}

const words = (random: Random): string => `teks ${random.below(1_000_000)}`;
const opdOf = (device: Device): string => device.person.opd ?? 'region';

const explanation: Choice = ({ device, random }) => ({
  scope: room,
  entity: 'answer',
  key: opdOf(device),
  field: 'explanation',
  value: words(random),
});

const claim: Choice = ({ device, random }) => ({
  scope: room,
  entity: 'claim',
  key: `${opdOf(device)}:${random.pick(requirements)}`,
  field: 'state',
  value: random.pick(['met', 'unmet', 'unknown']),
});

const title: Choice = ({ device, random }) => ({
  scope: `opd/${opdOf(device)}`,
  entity: 'document',
  key: `sk-${random.below(3)}`,
  field: 'title',
  value: words(random),
});

const tie: Choice = ({ device, random }) => {
  const key = `${opdOf(device)}:t${random.below(2)}`;
  const register = { scope: room, entity: 'link', key };
  return random.pick<Edit>([
    { ...register, field: 'requirement', value: random.pick(requirements) },
    { ...register, field: 'evidence', value: { document: 'sk-1', title: words(random) } },
    { ...register, field: 'deleted', value: random.isChance(0.5) },
  ]);
};

const comment: Choice = ({ device, random }) => ({
  scope: room,
  entity: 'comment',
  key: makeUuid(device.storage().ids),
  field: 'text',
  value: words(random),
});

const stranger: Choice = ({ random }) => ({
  scope: room,
  entity: 'determination',
  key: 'level',
  field: 'note',
  value: words(random),
});

/** The next step of the submission, as the screen would offer it. */
const submission: Choice = async ({ device }) => {
  const register: Register = { scope: room, entity: 'submission', key: opdOf(device), field: 'state' };
  const isSubmitted = (await stateOn(device, register)) === 'submitted';
  return { ...register, value: { state: isSubmitted ? 'draft' : 'submitted' } };
};

const verdict: Choice = ({ random }) => ({
  scope: room,
  entity: 'verdict',
  key: random.pick(requirements),
  field: 'verdict',
  value: { state: random.pick(['none', 'accepted', 'returned']), text: words(random) },
});

const review: Choice = async ({ device, random }) => {
  const key = random.pick(['dinkes', 'bkpsdm']);
  const register: Register = { scope: room, entity: 'submission', key, field: 'state' };
  const state = await stateOn(device, register);
  if (state !== 'submitted' && state !== 'accepted') return null;
  return {
    ...register,
    value: { state: state === 'accepted' ? 'returned' : random.pick(['returned', 'accepted']) },
  };
};

const agency: Choice = ({ random }) => ({
  scope: 'agency',
  entity: 'opd',
  key: random.pick(['dinkes', 'bkpsdm']),
  field: 'name',
  value: words(random),
});

const assignment: Choice = ({ random }) => ({
  scope: 'agency',
  entity: 'assignment',
  key: '2026:I1:bkpsdm',
  field: 'role',
  value: random.pick(['contributor', 'none', 'owner']),
});

const period: Choice = async ({ device }) => {
  const register: Register = { scope: 'agency', entity: 'period', key: '2026', field: 'state' };
  const state = await stateOn(device, register);
  return state === '' ? null : { ...register, value: state === 'open' ? 'closed' : 'open' };
};

async function stateOn(device: Device, register: Register): Promise<string> {
  const row = await device.storage().db.fields.get(pathOf(register));
  return stateOf(row === undefined ? '' : (currentHead(row.state)?.value ?? ''));
}

const ofAdmin: readonly Choice[] = [
  explanation,
  explanation,
  explanation,
  claim,
  claim,
  title,
  tie,
  comment,
  submission,
  submission,
  stranger,
];
const ofCoordinator: readonly Choice[] = [verdict, review, agency, assignment, period, comment];
const ofAssessor: readonly Choice[] = [verdict, verdict, review, stranger, comment];

/** The field in which a person of this device types, where there is one. */
export function typedField(device: Device): Register | null {
  const { opd } = device.person;
  return opd === null ? null : { scope: room, entity: 'answer', key: opd, field: 'explanation' };
}

/** Settles one of the differences that the device shows, if there is any that its person may write. */
export async function pickSettlement(device: Device, random: Random): Promise<Edit | null> {
  const { opd } = device.person;
  const rows = await readDifferences(device.storage().db);
  const own = rows.filter(
    ({ key, scope }) => opd !== null && (key.split(':')[0] === opd || scope === `opd/${opd}`),
  );
  if (own.length === 0) return null;
  const { scope, entity, key, field, state } = random.pick(own);
  const values: Json[] = [
    currentHead(state)?.value ?? null,
    ...differencesOf(state).map(({ value }) => value),
  ];
  return { scope, entity, key, field, value: random.pick(values), resolves: true };
}
