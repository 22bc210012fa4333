import { afterEach, beforeEach, expect, test } from 'vitest';
import { carryAnswerOf, carryProgress, type CarryAnswer } from '../../src/domain/carry-answers.ts';
import { carryEdits } from '../../src/domain/carry-edits.ts';
import { record } from '../../src/storage/record.ts';
import { readDifferences, readFields } from '../../src/storage/views.ts';
import { settle, settlingEdit } from '../../src/ui/sending/settle.ts';
import { carriedAgain, carryRoomOf, only, opd, paper } from '../domain/carry-sample.ts';
import { room, startRegion, type Region } from '../server/endpoint.ts';
import { deviceOf, type Device } from './device.ts';

const piece = only(carriedAgain(paper('a')));

let region: Region;
let devices: [Device, Device];
beforeEach(async () => {
  region = await startRegion();
  devices = await Promise.all([deviceOf(region, region.admin), deviceOf(region, region.coordinator)]);
  await exchangeAll();
});
afterEach(async () => region.endpoint.close());

/** Until each has what the other sent. */
async function exchangeAll(): Promise<void> {
  for (const device of [...devices, ...devices]) await device.sync();
}

const roomOn = async ({ storage }: Device) =>
  carryRoomOf(piece.indicator, await readFields(storage.db, room));

async function choose(device: Device, answer: CarryAnswer): Promise<void> {
  const at = await roomOn(device);
  const others = at.disputed.get(piece.id);
  const target = {
    period: '2026',
    opd,
    room: at.room,
    decision: at.decisions.get(piece.id) ?? null,
    to: piece.requirement,
  };
  const { edits } = carryEdits(piece, answer, others === undefined ? target : { ...target, others });
  await record(device.storage, edits);
}

/** What a device shows: the answer, how many documents, and what still has to be settled. */
async function shownOn(device: Device) {
  const at = await roomOn(device);
  return {
    answer: carryAnswerOf(piece, opd, new Map([['I1', at]])),
    ties: at.room.ties.filter(({ deleted }) => !deleted).length,
    differences: (await readDifferences(device.storage.db)).map(({ entity, field }) => `${entity}.${field}`),
  };
}

const pairs: [CarryAnswer, CarryAnswer][] = [
  ['yes', 'no'],
  ['no', 'yes'],
  ['replace', 'no'],
];

/** Both devices answered without a network; the first one's answer came first. */
async function answerApart(first: CarryAnswer, second: CarryAnswer): Promise<void> {
  await choose(devices[0], first);
  await choose(devices[1], second);
  await exchangeAll();
}

test.each(pairs)('[CO8] %s and %s, given apart, wait for a choice of everyone', async (first, second) => {
  await answerApart(first, second);
  for (const device of devices) {
    expect(await shownOn(device)).toMatchObject({ answer: null, differences: ['carried.decision'] });
    const rooms = new Map([['I1', await roomOn(device)]]);
    expect(carryProgress([piece], opd, rooms)).toEqual({ of: 1, done: 0, safe: [] });
  }
});

test.each(pairs.flatMap(([first, second]) => (['yes', 'no'] as const).map((last) => [first, second, last])))(
  '[CO8] %s and %s, given apart, end with the next answer, %s',
  async (first, second, last) => {
    await answerApart(first, second);
    await choose(devices[1], last);
    await exchangeAll();
    for (const device of devices)
      expect(await shownOn(device)).toEqual({ answer: last, ties: last === 'yes' ? 1 : 0, differences: [] });
  },
);

test('[CO8] a Ya taken back on one device and sent elsewhere on another is settled with its tie', async () => {
  await choose(devices[0], 'yes');
  await exchangeAll();
  await answerApart('no', 'replace');
  await choose(devices[0], 'yes');
  await exchangeAll();
  for (const device of devices)
    expect(await shownOn(device)).toEqual({ answer: 'yes', ties: 1, differences: [] });
});

test.each(pairs.slice(0, 2))(
  '[CO8] %s and %s settled among all differences take the tie along',
  async (...both) => {
    await answerApart(...both);
    for (const wanted of ['no', 'yes'] as const) {
      const fields = await readFields(devices[0].storage.db, room);
      const field = fields.find(({ entity }) => entity === 'carried');
      if (field === undefined) throw new Error('no decision');
      await settle(devices[0].storage, [settlingEdit(field, { from: 'x', answer: wanted })]);
      await exchangeAll();
      for (const device of devices)
        expect(await shownOn(device)).toEqual({
          answer: wanted,
          ties: wanted === 'yes' ? 1 : 0,
          differences: [],
        });
    }
  },
);
