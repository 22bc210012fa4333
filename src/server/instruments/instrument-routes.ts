import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { faultSentence } from '../../domain/instrument-fault-sentence.ts';
import { maxInstrumentBytes, readInstrument } from '../../domain/instrument-file.ts';
import type { InstrumentFault } from '../../domain/instrument-file.ts';
import type { InstrumentSource } from '../../domain/instrument-source.ts';
import type { InstrumentFact } from '../../domain/instrument-wire.ts';
import type { Json } from '../../domain/op.ts';
import { requireCoordinator, requireSession } from '../access/session.ts';
import { nowIso, type AppEnv, type Deps } from '../app-context.ts';
import { readSizedJson } from '../http/read-body.ts';
import { notFound, Refusal } from '../http/refusal.ts';

/** Under one id there is one content for ever. */
const kept = 'private, max-age=31536000, immutable';

/** Which instruments there are, the texts of one, and the import of a further one by a coordinator. */
export function addInstrumentRoutes(app: Hono<AppEnv>, deps: Deps): void {
  app.get('/api/v1/instruments', async (context) => {
    await requireSession(deps, context);
    return context.json({ instruments: deps.instruments.list() });
  });

  app.get('/api/v1/instruments/:id', async (context) => {
    await requireSession(deps, context);
    const found = deps.instruments.read(context.req.param('id'));
    if (found === null) throw notFound('There is no such instrument.');
    const { sha256 } = found.fact;
    // Weak, because the answer may be compressed on the way.
    const headers = { 'cache-control': kept, etag: `W/"${sha256}"`, 'content-type': 'application/json' };
    if (isKnown(context.req.header('if-none-match'), sha256)) return context.body(null, 304, headers);
    return context.body(`{"sha256":"${sha256}","source":${found.body}}`, 200, headers);
  });

  app.post('/api/v1/instruments', async (context) => {
    const { person } = await requireCoordinator(deps, context);
    const { body } = await readSizedJson(context.req.raw, z.unknown(), maxInstrumentBytes);
    const source = requireWhole(body as Json);
    const { status, instrument } = await take(deps, source, person.id);
    return context.json({ instrument }, status);
  });
}

const isKnown = (header: string | undefined, sha256: string): boolean =>
  (header ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${sha256}"`);

function requireWhole(json: Json): InstrumentSource {
  const file = readInstrument(json);
  if (file.kind === 'whole') return file.source;
  const { faults } = file;
  throw new Refusal(422, 'faulty', {
    message: `The instrument has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}; nothing was stored.`,
    more: { faults: faults.map(wordsOf) },
  });
}

const wordsOf = ({ place, cause }: InstrumentFault) => ({ place, message: faultSentence(cause) });

type Taken = { status: 200 | 201; instrument: InstrumentFact };

async function take(deps: Deps, source: InstrumentSource, by: string): Promise<Taken> {
  const addition = await deps.instruments.add(source, { by, at: nowIso(deps) });
  switch (addition.kind) {
    case 'added':
      return { status: 201, instrument: addition.fact };
    case 'known':
      return { status: 200, instrument: addition.fact };
    case 'taken':
      throw new Refusal(409, 'id_taken', {
        message: `The id ${source.id} names another instrument. Give a corrected edition an id of its own.`,
      });
    case 'full':
      throw new Refusal(409, 'too_many', { message: 'There are too many instruments here already.' });
  }
}
