import type { Cell } from '../form.ts';
import { directions, mechanisms } from './options.ts';
import { w } from './shorthand.ts';

/** What is asked of an exchange of data, in a proposal as in the form for integration needs. */
export const exchangedData: Cell = {
  name: 'data',
  type: 'text',
  label: w('Data yang dipertukarkan', 'Data that is exchanged'),
  help: w('Misalnya nama dan NIK penduduk.', 'Such as names and identity numbers of people.'),
  required: true,
  seeds: ['S1.2'],
};

export const exchangedPersonalData: Cell = {
  name: 'personalData',
  type: 'yn',
  label: w('Data pribadi', 'Personal data'),
  required: true,
};

export const direction: Cell = {
  name: 'direction',
  type: 'one',
  options: directions,
  label: w('Arah', 'Direction'),
  required: true,
  source: 'PR',
};

export const mechanism: Cell = {
  name: 'mechanism',
  type: 'one',
  options: mechanisms,
  label: w('Cara sekarang', 'How it is done now'),
  help: w('Bagaimana datanya berpindah saat ini?', 'How does the data get there today?'),
  required: true,
  seeds: ['S5.12'],
};
