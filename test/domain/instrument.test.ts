import { describe, expect, test } from 'vitest';
import { evidenceKinds, isEvidenceKind } from '../../src/domain/evidence-kinds.ts';
import {
  aspectsOf,
  findIndicator,
  findRequirement,
  questionsToAll,
  requirementsOf,
} from '../../src/domain/instrument.ts';
import { instrumentSource, type InstrumentSource } from '../../src/domain/instrument-source.ts';
import { localise } from '../../src/domain/localise.ts';
import { loadInstrument, loadSource, readSource, shippedIds } from './shipped-instruments.ts';

const spbe = loadInstrument('spbe-2020');
const pemdi = loadInstrument('pemdi-2026');

describe('the shipped instruments', () => {
  test('SPBE has 47 indicators in 8 aspects with 1,034 requirements', () => {
    expect(spbe.indicators).toHaveLength(47);
    expect(aspectsOf(spbe)).toHaveLength(8);
    expect(spbe.indicators.flatMap(requirementsOf)).toHaveLength(1_034);
  });

  test('Pemdi has 20 indicators in 7 aspects, four of them with an external index', () => {
    expect(pemdi.indicators).toHaveLength(20);
    expect(aspectsOf(pemdi)).toHaveLength(7);
    const external = pemdi.indicators.filter((indicator) => indicator.external !== null);
    expect(external.map((indicator) => indicator.id)).toEqual(['I5', 'I6', 'I7', 'I18']);
  });

  test('SPBE values are whole, Pemdi values have four decimals', () => {
    expect([spbe.valueDecimals, pemdi.valueDecimals]).toEqual([0, 4]);
  });

  test('Pemdi criteria are marked as not verified, SPBE criteria are not', () => {
    expect(pemdi.indicators.flatMap((i) => i.levels).every((level) => !level.verified)).toBe(true);
    expect(spbe.indicators.flatMap((i) => i.levels).every((level) => level.verified)).toBe(true);
  });

  test('SPBE asks 18 questions of every OPD, each with its wording', () => {
    const questions = questionsToAll(spbe);
    expect(questions).toHaveLength(18);
    expect(questions.every(({ requirement }) => requirement.ask !== null)).toBe(true);
  });

  test('between them they use all 26 kinds of evidence', () => {
    const used = [spbe, pemdi].flatMap((one) =>
      one.indicators.flatMap(requirementsOf).flatMap((requirement) => requirement.accepts),
    );
    expect(new Set(used)).toEqual(new Set(evidenceKinds));
    expect(evidenceKinds).toHaveLength(26);
    expect([isEvidenceKind('peraturan'), isEvidenceKind('ijazah')]).toEqual([true, false]);
  });
});

describe('one language of an instrument', () => {
  test.each(shippedIds)('%s is plain JSON without a text of the other language', (id) => {
    const indonesian = loadInstrument(id, 'id');
    const text = JSON.stringify(indonesian);
    expect(JSON.parse(text)).toEqual(indonesian);
    expect(text).not.toMatch(/"\w+En"/);
    expect(text.length).toBeLessThan(JSON.stringify(readSource(id)).length * 0.75);
  });

  test('bounds and targets are integers of hundredths', () => {
    expect(spbe.predicates.map((predicate) => predicate.fromHundredths)).toEqual([420, 350, 260, 180, 100]);
    expect(pemdi.predicates.map((predicate) => predicate.fromHundredths)).toEqual([400, 350, 250, 150, 100]);
    expect(spbe.target).toEqual({ indexHundredths: 260, level: 3 });
    expect(pemdi.target).toEqual({ indexHundredths: null, level: null });
  });

  test('English and Indonesian differ in words only', () => {
    const english = loadInstrument('spbe-2020', 'en');
    const [first, firstEnglish] = [findIndicator(spbe, 'I13'), findIndicator(english, 'I13')];
    expect(firstEnglish?.name).not.toBe(first?.name);
    expect(english.predicates[0]?.name).toBe('Excellent');
    expect(english.levelNames?.process[0]).toBe('Initial');
    const question = findRequirement(english, 'I13-L2-01')?.requirement;
    expect(question?.ask).toMatch(/^Does your OPD/);
    expect(english.status).not.toBe(spbe.status);
    const shape = (one: typeof spbe) => one.indicators.flatMap(requirementsOf).map(({ code }) => code);
    expect(shape(english)).toEqual(shape(spbe));
  });

  test('a file without an English status keeps its only one', () => {
    const { statusEn: _, ...source } = loadSource('spbe-2020');
    expect(localise(source, 'en').status).toBe(source.status);
  });
});

describe('looking things up', () => {
  test('a requirement is found with its indicator and level', () => {
    const placed = findRequirement(spbe, 'I47-L5-01');
    expect(placed?.indicator.id).toBe('I47');
    expect(placed?.level).toBe(5);
  });

  test('an unknown name finds nothing', () => {
    expect(findIndicator(spbe, 'I48')).toBeUndefined();
    expect(findRequirement(spbe, 'constructor')).toBeUndefined();
  });
});

describe('the schema of an instrument file', () => {
  const broken: [string, (source: InstrumentSource) => void, RegExp][] = [
    ['a code twice', (s) => (requirementAt(s, 1).code = requirementAt(s, 0).code), /occurs more than once/],
    ['an indicator twice', (s) => (indicatorAt(s, 1).id = 'I1'), /I1 occurs more than once/],
    ['an unknown section', (s) => (indicatorAt(s, 0).section = 'A99'), /I1 stands in A99/],
    ['an indicator in a domain', (s) => (indicatorAt(s, 0).section = 'D1'), /which is no aspect/],
    ['an unknown parent', (s) => (sectionAt(s, 1).parent = 'D9'), /has D9 as parent/],
    ['weights that miss the whole', (s) => (indicatorAt(s, 0).weight = 131), /sum to 10001/],
    ['a section of another weight', (s) => (sectionAt(s, 0).weight = 1), /do not sum to its weight/],
    [
      'levels out of order',
      (s) => (indicatorAt(s, 0).levels = indicatorAt(s, 0).levels.toReversed()),
      /does not list its levels/,
    ],
    ['a code at another level', (s) => (requirementAt(s, 0).code = 'I1-L2-99'), /stands at level 1 of I1/],
    ['a group of one', (s) => (requirementAt(s, 0).anyOf = 'z'), /group z of I1 level 1 has one member/],
    ['a group optional in part', (s) => halfOptionalGroup(s), /optional in part/],
    [
      'a question to nobody',
      (s) => (requirementAt(s, 0).ask = 'Apakah?'),
      /coverage document and a question/,
    ],
    ['a kind nobody knows', (s) => requirementAt(s, 0).accepts.push('ijazah' as never), /accepts/],
    ['bounds out of order', (s) => (s.predicates = s.predicates.toReversed()), /from the highest bound down/],
    ['no band for the lowest', (s) => s.predicates.pop(), /does not begin at 1/],
    ['a field nobody knows', (s) => Object.assign(indicatorAt(s, 0), { colour: 'red' }), /colour/],
  ];

  test.each(broken)('refuses %s', (_name, breakIt, message) => {
    const source = structuredClone(loadSource('spbe-2020'));
    breakIt(source);
    const parsed = instrumentSource.safeParse(source);
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).toMatch(message);
  });
});

function indicatorAt(source: InstrumentSource, index: number) {
  const indicator = source.indicators[index];
  if (indicator === undefined) throw new Error('no such indicator');
  return indicator;
}

function requirementAt(source: InstrumentSource, index: number) {
  const requirement = indicatorAt(source, 0).levels[0]?.requirements[index];
  if (requirement === undefined) throw new Error('no such requirement');
  return requirement;
}

function sectionAt(source: InstrumentSource, index: number) {
  const section = source.sections[index];
  if (section === undefined) throw new Error('no such section');
  return section;
}

function halfOptionalGroup(source: InstrumentSource): void {
  for (const index of [0, 1]) requirementAt(source, index).anyOf = 'z';
  requirementAt(source, 0).optional = false;
}
