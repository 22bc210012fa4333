import { describe, expect, test } from 'vitest';
import { directoryFrom, type Person, type StoredField } from '../../../src/domain/directory.ts';
import { differencesOf, emptyField, foldOp, type FieldState } from '../../../src/domain/fold.ts';
import { judge } from '../../../src/domain/judge.ts';
import { calendarFrom } from '../../../src/server/demo/calendar.ts';
import { demoEdits } from '../../../src/server/demo/demo-edits.ts';
import { editsToOps, type DemoOp } from '../../../src/server/demo/edits-to-ops.ts';
import { demoPeople } from '../../../src/server/demo/region.ts';
import { demoDocuments } from '../../../src/server/demo/store-documents.ts';
import { loadInstrument } from '../../domain/shipped-instruments.ts';

const spbe2020 = loadInstrument('spbe-2020');
const calendar = calendarFrom(Date.parse('2026-09-12T02:00:00Z'));
const documents = demoDocuments(calendar);
const ops = editsToOps(demoEdits(spbe2020, calendar, documents), calendar);
const fields = new Map<string, StoredField>();

const personOf = (id: string): Person => {
  const found = demoPeople.find((person) => person.id === id);
  if (found === undefined) throw new Error(id);
  return { ...found, active: true };
};

const fieldOf = (...register: [scope: string, entity: string, key: string, field: string]): FieldState =>
  fields.get(register.join('\n'))?.state ?? emptyField;

function take({ op, by }: DemoOp): string {
  const agency = [...fields.values()].filter(({ scope }) => scope === 'agency');
  const { scope, entity, key, field } = op;
  const judgement = judge(op, {
    directory: directoryFrom(agency),
    person: personOf(by),
    today: op.at.slice(0, 10),
    indicatorsOf: () => spbe2020.indicators.map(({ id }) => id),
    field: (...register) => fieldOf(scope, ...register),
    fieldsOf: (entity) => [...fields.values()].filter((row) => row.scope === scope && row.entity === entity),
  });
  const state = foldOp(fieldOf(scope, entity, key, field), op, false);
  fields.set([scope, entity, key, field].join('\n'), { scope, entity, key, field, state });
  return judgement.kind === 'admit' ? 'admit' : `${scope} ${entity} ${key} ${field}: ${judgement.message}`;
}

describe('the edits of the demo', () => {
  const judgements = ops.map(take);

  test('all pass the judge that real ones pass', () => {
    expect(judgements.filter((judgement) => judgement !== 'admit')).toEqual([]);
    expect(ops.length).toBeGreaterThan(700);
  });

  test('happen over weeks, in order, and all before the start', () => {
    const times = ops.map(({ op }) => op.at);
    expect(times).toEqual(times.toSorted());
    expect(times.at(-1)?.slice(0, 10)).toSatisfy((day: string) => day < '2026-09-12');
  });

  test('leave exactly one difference, between two people of BKPSDM', () => {
    const differing = [...fields.values()].filter(({ state }) => differencesOf(state).length > 0);
    expect(differing.map(({ scope, entity, field }) => [scope, entity, field])).toEqual([
      ['indicator/2026/I36', 'answer', 'explanation'],
    ]);
  });

  test('name only requirements that the instrument has', () => {
    const codes = new Set(
      spbe2020.indicators.flatMap(({ levels }) =>
        levels.flatMap(({ requirements }) => requirements.map(({ code }) => code)),
      ),
    );
    const named = ops.flatMap(({ op }) =>
      op.entity === 'claim' ? [op.key.split(':')[1]] : op.entity === 'verdict' ? [op.key] : [],
    );
    expect(named.filter((code) => code === undefined || !codes.has(code))).toEqual([]);
  });

  test('tie documents of kinds that the requirement accepts', () => {
    const requirements = new Map(
      spbe2020.indicators.flatMap(({ levels }) =>
        levels.flatMap((level) =>
          level.requirements.map((requirement) => [requirement.code, requirement] as const),
        ),
      ),
    );
    const wrong = ops.flatMap(({ op }) => {
      if (op.entity !== 'link' || op.field !== 'requirement' || typeof op.value !== 'string') return [];
      const evidence = fieldOf(op.scope, 'link', op.key, 'evidence').heads[0]?.value as { kind: string };
      const requirement = requirements.get(op.value);
      return requirement?.accepts.some((kind) => kind === evidence.kind) === true
        ? []
        : [`${op.value}: ${evidence.kind}`];
    });
    expect(wrong).toEqual([]);
  });

  test('are the same at every start of a day', () => {
    const again = editsToOps(demoEdits(spbe2020, calendar, demoDocuments(calendar)), calendar);
    expect(again).toEqual(ops);
  });
});
