import { randomUUID } from 'node:crypto';
import { application } from '../../src/domain/forms/definitions/application.ts';
import { proposal } from '../../src/domain/forms/definitions/proposal.ts';
import type { Form } from '../../src/domain/forms/form.ts';
import type { Json } from '../../src/domain/op.ts';
import { filled } from '../domain/forms/filled.ts';
import type { SentRecord } from './send-records.ts';

/** What the OPD fills in, plausibly; `chosen` wins, and with it what is asked after it. */
function filledByOpd(form: Form, chosen: Record<string, Json>): Record<string, Json> {
  const values = filled(form, chosen);
  const own = form.sections.filter(({ by }) => by === undefined).flatMap(({ fields }) => fields);
  return Object.fromEntries(
    own.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]])),
  );
}

const handedIn = (opd: string, form: Form, chosen: Record<string, Json>): SentRecord => ({
  opd,
  id: randomUUID(),
  form: form.id,
  values: filledByOpd(form, chosen),
  state: 'submitted',
});

/** A proposal that waits for Diskominfo. */
export const handedInProposal = (opd: string, title: string): SentRecord =>
  handedIn(opd, proposal, { change: 'new', title });

/** The record of an application that waits for Diskominfo. */
export const handedInApplication = (opd: string, name: string): SentRecord =>
  handedIn(opd, application, { name });

/** Where a record stands in the app. */
export const addressOf = ({ form, opd, id }: SentRecord): string => `#/pendataan/${form}/${opd}/${id}`;
