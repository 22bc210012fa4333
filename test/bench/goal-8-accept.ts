import { openBusyRegion, type BusyDevice, type BusyRegion } from './busy-region.ts';
import { engineAlone } from './engine-alone.ts';
import { median, quantile, type Figure } from './figure.ts';
import type { Goal } from './goal.ts';

const size = { devices: 50, requests: 10, ops: 100 };
/** Requests of each device that only warm the server up: it runs for months. */
const warming = 4;
const runs = 3;

/** The end of the last day: every OPD sends at once. Everything is on: sessions, rules, seals, one fsync before each answer. */
export const acceptGoal: Goal = {
  number: 8,
  name: `${size.devices} devices × ${size.ops} ops`,
  measure: async ({ tell }) => {
    const found = { server: [] as number[], log: [] as number[], whole: [] as number[], ms: [] as number[] };
    for (let run = 0; run < runs; run += 1) {
      tell(`  run ${run + 1} of ${runs}`);
      const region = await openBusyRegion(size);
      try {
        const batches = batchesOf(region.devices);
        found.log.push(engineAlone(batches, 'log'));
        found.whole.push(engineAlone(batches, 'log and projection'));
        const { opsPerS, requestMs } = await sendAll(region);
        found.server.push(opsPerS);
        found.ms.push(quantile(requestMs, 0.99));
      } finally {
        await region.close();
      }
    }
    return figuresOf(found);
  },
};

type Found = Record<'server' | 'log' | 'whole' | 'ms', number[]>;

function figuresOf({ server, log, whole, ms }: Found): Figure[] {
  const toWhole = [median(server) / median(whole)];
  const toLog = [median(server) / median(log)];
  return [
    { what: 'accepted a second', unit: 'ops', values: server, goal: null, floor: log },
    { what: 'to the engine that only keeps the log', unit: '×', values: toLog, goal: { atLeast: 0.5 } },
    { what: 'to the engine that keeps log and projection', unit: '×', values: toWhole, goal: null },
    { what: 'a request, 99th percentile', unit: 'ms', values: ms, goal: { atMost: 65 } },
  ];
}

/** In the order in which they come when all devices take turns. */
const batchesOf = (devices: readonly BusyDevice[]) =>
  Array.from({ length: size.requests }, (_, round) =>
    devices.flatMap(({ requests }) => (requests[round] === undefined ? [] : [requests[round].ops])),
  ).flat();

/** All devices at once, each with one request after the other. */
async function sendAll({ devices, send }: BusyRegion): Promise<{ opsPerS: number; requestMs: number[] }> {
  const sendSome = async (from: number, to: number): Promise<number[]> => {
    const times = await Promise.all(
      devices.map(async (device) => {
        const own: number[] = [];
        for (const batch of device.requests.slice(from, to)) {
          const sentMs = performance.now();
          await send(device, batch);
          own.push(performance.now() - sentMs);
        }
        return own;
      }),
    );
    return times.flat();
  };
  await sendSome(0, warming);
  const startMs = performance.now();
  const requestMs = await sendSome(warming, size.requests);
  return { opsPerS: ((requestMs.length * size.ops) / (performance.now() - startMs)) * 1000, requestMs };
}
