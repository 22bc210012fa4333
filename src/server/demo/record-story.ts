import { formOf } from '../../domain/forms/definitions/forms.ts';
import { findField, type FormId } from '../../domain/forms/form.ts';
import type { RecordState } from '../../domain/forms/states.ts';
import type { Json } from '../../domain/op.ts';
import type { Calendar } from './calendar.ts';
import { moment, type Moment } from './story.ts';

/** One record of the data collection, and how far it has come. */
export type RecordStory = {
  id: string;
  form: FormId;
  opd: string;
  by: string;
  at: Moment;
  values: Record<string, Json>;
  /** Handed in, and what Diskominfo said to it. */
  submitted?: Moment;
  reviewed?: { at: Moment; state: Extract<RecordState, 'accepted' | 'returned'>; reason?: string };
};

type Told = { calendar: Calendar; title: string };

/** What a record of that day says of itself, as far as its form asks for it. */
export function about(form: FormId, { calendar, title }: Told): Record<string, Json> {
  const all = {
    cycle: calendar.year,
    asOf: calendar.dayAt(-30),
    contact: { title, name: '', phone: '' },
    confidentiality: 'open',
  };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => findField(formOf(form), name) !== undefined),
  );
}

export type Owner = { opd: string; by: string; title: string };
export const staff: Owner = { opd: 'bkpsdm', by: 'rahma', title: 'Kepala Subbagian Umum' };
export const hospital: Owner = { opd: 'rsud', by: 'ratna', title: 'Kepala Instalasi SIMRS' };
export const health: Owner = { opd: 'dinkes', by: 'siti', title: 'Kepala Subbagian Program' };
export const informatics: Owner = { opd: 'diskominfo', by: 'yusuf', title: 'Kepala Bidang Aplikasi' };
export const finance: Owner = { opd: 'bpkad', by: 'bayu', title: 'Kepala Bidang Aset' };
export const registry: Owner = { opd: 'dukcapil', by: 'fauzan', title: 'Kepala Bidang Data' };

export const thirdWeek = moment(28, '09:10');
export const handedIn = moment(24, '14:30');
export const lookedAt = moment(20, '10:05');
