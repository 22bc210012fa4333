import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { FormId } from '../../src/domain/forms/form.ts';
import { maxOpsPerRequest } from '../../src/domain/protocol.ts';
import type { Json } from '../../src/domain/op.ts';

/** A record of an OPD as it is sent; `state` only where it is no draft. */
export type SentRecord = {
  opd: string;
  id: string;
  form: FormId;
  values: Record<string, Json>;
  state?: string;
};

/** Sends records to the endpoint as another device of this person would; the app has them after its next exchange. */
export async function sendRecords(page: Page, records: readonly SentRecord[]): Promise<void> {
  const ops = records.flatMap(opsOf);
  for (let from = 0; from < ops.length; from += maxOpsPerRequest) {
    const part = ops.slice(from, from + maxOpsPerRequest);
    const results = await page.evaluate(async (sent) => {
      const body = JSON.stringify({ v: 1, epoch: null, clock: 'uji', ops: sent, cursors: {} });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch('/api/v1/sync', { method: 'POST', headers, body });
      const answer = (await response.json()) as { results?: { status: string }[] };
      return answer.results?.map(({ status }) => status) ?? [JSON.stringify(answer)];
    }, part);
    const refused = results.filter((status) => status !== 'ok');
    if (refused.length > 0) throw new Error(`records were not taken: ${refused.join(', ')}`);
  }
}

function opsOf({ opd, id, form, values, state }: SentRecord): object[] {
  const fields: [string, Json][] = [
    ['form', form],
    ['version', 1],
    ...Object.entries(values).map(([name, value]): [string, Json] => [`v.${name}`, value]),
    ...(state === undefined ? [] : [['state', state] as [string, Json]]),
  ];
  const at = new Date().toISOString();
  return fields.map(([field, value]) => ({
    id: randomUUID(),
    scope: `opd/${opd}`,
    entity: 'record',
    key: id,
    field,
    value,
    parents: [],
    at,
    schema: 1,
  }));
}
