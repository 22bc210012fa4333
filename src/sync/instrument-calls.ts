import type * as z from 'zod/mini';
import type { InstrumentSource } from '../domain/instrument-source.ts';
import {
  instrumentAddedSchema,
  instrumentAnswerSchema,
  instrumentFaultsSchema,
  instrumentListSchema,
  type InstrumentFact,
} from '../domain/instrument-wire.ts';
import { need, parserOf } from './endpoint.ts';
import type { Transport } from './transport.ts';

/** What came of an import. `taken`: the id names another content · `offline` covers all that may be tried again. */
export type Import =
  | { kind: 'added'; fact: InstrumentFact }
  | { kind: 'faulty'; faults: z.infer<typeof instrumentFaultsSchema>['faults'] }
  | { kind: 'taken' }
  | { kind: 'offline' }
  | { kind: 'failed'; message: string };

/** All but `add` reject with an `EndpointError`. */
export type InstrumentCalls = {
  list: () => Promise<InstrumentFact[]>;
  /** The caller checks the hash. */
  read: (id: string) => Promise<{ sha256: string; source: InstrumentSource }>;
  /** May be repeated: the same content under the same id is one import. */
  add: (source: InstrumentSource) => Promise<Import>;
};

const path = 'instruments';

export function instrumentCalls(transport: Transport): InstrumentCalls {
  return {
    list: async () => need(await transport.call({ path, parse: parserOf(instrumentListSchema) })).instruments,
    read: async (id) =>
      need(
        await transport.call({
          path: `${path}/${encodeURIComponent(id)}`,
          parse: parserOf(instrumentAnswerSchema),
        }),
      ),
    add: (source) => add(transport, source),
  };
}

async function add(transport: Transport, source: InstrumentSource): Promise<Import> {
  const parse = parserOf(instrumentAddedSchema);
  const answer = await transport.call({ path, method: 'POST', body: source, parse });
  if (answer.kind === 'ok') return { kind: 'added', fact: answer.body.instrument };
  if (answer.kind === 'refused') {
    if (answer.error === 'id_taken') return { kind: 'taken' };
    const said = parserOf(instrumentFaultsSchema)(answer.body);
    return said === null ? { kind: 'failed', message: answer.message } : { kind: 'faulty', ...said };
  }
  return answer.kind === 'signed-out' ? { kind: 'failed', message: answer.kind } : { kind: 'offline' };
}
