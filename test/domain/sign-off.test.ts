import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/domain/fingerprint.ts';
import type { StoredField } from '../../src/domain/directory.ts';
import { foldField } from '../../src/domain/fold.ts';
import type { OpId, UserId } from '../../src/domain/ids.ts';
import { assessRoom, type Assessment } from '../../src/domain/maturity.ts';
import type { Json, Op } from '../../src/domain/op.ts';
import { roomFrom } from '../../src/domain/read-room.ts';
import type { Answer, Room, SignOff } from '../../src/domain/room.ts';
import { disputedFields, needsReason, signedNow, signOffStanding } from '../../src/domain/sign-off.ts';
import { roomOf, sample, tie, verdicts } from './sample-room.ts';
import { loadInstrument } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');

const written = { by: 'budi', at: '2026-04-01T08:00:00.000Z', receivedAt: '2026-04-01T08:00:01.000Z' };

const regionSays = (explanation: string) =>
  new Map<string, Answer>([['region', { opd: 'region', explanation, complete: false }]]);

/** Level 2 accepted. */
const accepted: Partial<Room> = {
  ties: [tie('I1-L2-01'), tie('I1-L2-02')],
  verdicts: verdicts({ requirement: 'I1-L2-01' }, { requirement: 'I1-L2-02' }),
  answers: regionSays('Kabupaten sudah punya.'),
};

const assess = (content: Partial<Room>): Assessment => assessRoom(roomOf(content));

function signed(content: Partial<Room>): SignOff {
  return { ...signedNow(spbe, assess(content)), ...written };
}

const standing = (content: Partial<Room>, before: Partial<Room> = accepted) =>
  signOffStanding(spbe, assess({ ...content, signOff: signed(before) }));

describe('a sign-off', () => {
  test('is none where nobody signed', () => {
    expect(signOffStanding(spbe, assess(accepted))).toEqual({ state: 'none' });
  });

  test('[SO1] holds while level, count, reason and explanation are what was signed', () => {
    expect(standing(accepted)).toEqual({ state: 'holds', signOff: signed(accepted) });
    const spaced = { ...accepted, answers: regionSays('  Kabupaten sudah punya.\n') };
    expect(standing(spaced).state).toBe('holds');
  });

  test.each<[string, Partial<Room>, string[]]>([
    ['the explanation', { answers: regionSays('Kabupaten belum punya.') }, ['explanation']],
    ['the level, with its reason', { determination: { level: '3', note: 'Sepakat' } }, ['level', 'note']],
    ['the reason alone', { determination: { level: '2', note: 'Sepakat' } }, ['note']],
    [
      'a verdict that was withdrawn',
      { verdicts: verdicts({ requirement: 'I1-L2-01' }) },
      ['level', 'counted'],
    ],
  ])('[SO2] names what has changed: %s', (_name, change, parts) => {
    expect(standing({ ...accepted, ...change })).toMatchObject({ state: 'changed', changes: parts });
    expect(standing(accepted).state).toBe('holds');
  });

  test('[SO2] tells that the count has changed also where the level is determined', () => {
    const before = { ...accepted, determination: { level: '3', note: 'Sepakat' } };
    const after = { ...before, verdicts: new Map() };
    expect(standing(after, before)).toMatchObject({ state: 'changed', changes: ['counted'] });
  });

  test('takes 2.50 and 2.5 for one level', () => {
    const of = (level: string) => ({ ...accepted, determination: { level, note: '' } });
    expect(signed(of('3.0')).level).toBe(signed(of('3')).level);
  });

  test('[ML9] a level that is determined other than it is counted needs a reason', () => {
    expect(needsReason(assess(accepted), '2')).toBe(false);
    expect(needsReason(assess(accepted), '2.0')).toBe(false);
    expect(needsReason(assess(accepted), '3')).toBe(true);
    expect(needsReason(assess(accepted), '1.75')).toBe(true);
  });
});

describe('a fingerprint', () => {
  test('tells texts apart that differ in one letter, and is short', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000 }), fc.nat(), (text, seed) => {
        expect(fingerprintOf(text)).toBe(fingerprintOf(text));
        expect(fingerprintOf(text).length).toBeLessThan(24);
        if (text === '') return;
        const place = seed % text.length;
        const other = `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
        expect(fingerprintOf(other)).not.toBe(fingerprintOf(text));
      }),
    );
  });
});

const room = 'indicator/2026/I1';

/** A field with one edit after another, or, `beside`, made without knowing of each other. */
function field(path: string, values: readonly Json[], beside = false): StoredField {
  const [entity = '', key = '', name = ''] = path.split(' ');
  const at = { scope: room, entity, key, field: name };
  const ops = values.map((value, place): Op & { by: UserId } => ({
    id: `${path}-${place}` as OpId,
    ...at,
    value,
    parents: beside || place === 0 ? [] : [`${path}-${place - 1}` as OpId],
    at: written.at,
    schema: 1,
    by: 'budi' as UserId,
  }));
  return { ...at, state: foldField(ops) };
}

const read = (fields: StoredField[]) =>
  assessRoom(
    roomFrom(fields, { indicator: sample, year: 2026, closesOn: null, activeOpds: [], external: null }),
  );

describe('a sign-off in the log', () => {
  const explanation = 'answer region explanation';
  const signature = field('signoff region signed', [
    signedNow(spbe, read([field(explanation, ['Sudah ada.'])])),
  ]);

  test('is read into the room with who signed, and null takes it away', () => {
    expect(read([signature]).room.signOff).toMatchObject({ level: '1', by: 'budi' });
    expect(read([field('signoff region signed', [{}, null])]).room.signOff).toBeNull();
  });

  test('[SO3] stops no edit: what a colleague wrote meanwhile stands, and is told', () => {
    const now = read([field(explanation, ['Sudah ada.', 'Ditulis tanpa sinyal.']), signature]);
    expect(now.room.answers.get('region')?.explanation).toBe('Ditulis tanpa sinyal.');
    expect(signOffStanding(spbe, now)).toMatchObject({ state: 'changed', changes: ['explanation'] });
  });

  test('[SO4] is not made while two values stand in what it signs', () => {
    const level = field('determination level level', ['2', '3'], true);
    const own = field('answer dinkes explanation', ['Satu.', 'Dua.'], true);
    expect(disputedFields([level, own, signature])).toEqual([level]);
    expect(disputedFields([field(explanation, ['Satu.', 'Dua.'])])).toEqual([]);
  });
});
