import type { Words } from '../forms/form.ts';
import { unknown } from '../forms/value.ts';
import { unknownWords } from './fixed-words.ts';
import { choiceNames, questionNames } from './names.ts';
import type { ChoiceRow } from './xlsform.ts';

export type Coded = readonly (readonly [code: string, label: Words])[];

/** A list and what its codes are called there. */
export type ChoiceList = { name: string; codes: ReadonlyMap<string, string> };

/** The lists of one questionnaire, each with a name of its own. Equal lists that are shared are made once. */
export type ChoiceLists = {
  add: (wanted: string, options: Coded) => ChoiceList;
  share: (wanted: string, options: Coded) => ChoiceList;
  rows: () => ChoiceRow[];
};

export function choiceLists(): ChoiceLists {
  const rows: ChoiceRow[] = [];
  const shared = new Map<string, ChoiceList>();
  const nameOf = questionNames();
  const add = (wanted: string, options: Coded): ChoiceList => {
    const list = nameOf(wanted);
    const choice = choiceNames();
    const named = options.map(([code, label]) => ({ code, row: { list, name: choice(code), label } }));
    rows.push(...named.map(({ row }) => row));
    return { name: list, codes: new Map(named.map(({ code, row }) => [code, row.name])) };
  };
  return {
    add,
    share: (wanted, options) => {
      const key = [wanted, ...options.map(([code]) => code)].join(' ');
      const list = shared.get(key) ?? add(wanted, options);
      shared.set(key, list);
      return list;
    },
    rows: () => rows,
  };
}

/** "Tidak tahu" as a further choice, where it is not one already. */
export const withUnknown = (options: Coded): Coded =>
  options.some(([code]) => code === unknown) ? options : [...options, [unknown, unknownWords]];
