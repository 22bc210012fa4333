/** A slow link: rates and times of each direction, and what a new connection costs before the first request may go. */
export type LinkModel = {
  bitsPerSecond: number;
  roundTripMs: number;
  connectRoundTrips: number;
  /** Segments that may be under way before the first is acknowledged; the window then grows with every one that arrives. */
  initialWindow: number;
};

const segmentBytes = 1460;

/** One connection's bytes in one direction. */
export type Flow = {
  push: (bytes: Buffer) => void;
  /** No more bytes will come: `onEnd` follows the last of them. */
  end: () => void;
};

export type FlowOptions = {
  deliver: (bytes: Buffer) => void;
  onEnd: () => void;
  /** Nothing of the flow moves before this moment of `performance.now()`. */
  notBeforeMs: number;
};

type Lane = { open: (options: FlowOptions) => Flow; sentBytes: () => number };

type State = FlowOptions & {
  waiting: Buffer[];
  underWayBytes: number;
  windowBytes: number;
  isEnded: boolean;
};

type Arrival = { atMs: number; deliver: () => void };

/** One direction of the link: all connections share its rate, segment by segment in turn; each has a window with slow start. */
export function createLane(model: LinkModel): Lane {
  const flows: State[] = [];
  const arrivals: Arrival[] = [];
  const bytesPerMs = model.bitsPerSecond / 8 / 1000;
  let sent = 0;
  let freeAtMs = 0;
  let isBusy = false;

  /** A timer that comes late costs the link nothing: what follows begins when the one before it ended. */
  const pump = (fromMs = performance.now()): void => {
    if (isBusy) return;
    const flow = flows.find(mayMove);
    if (flow === undefined) return;
    flows.push(...flows.splice(flows.indexOf(flow), 1));
    const bytes = takeSegment(flow.waiting);
    flow.underWayBytes += bytes.length;
    freeAtMs = Math.max(fromMs, freeAtMs) + bytes.length / bytesPerMs;
    const endsMs = freeAtMs;
    isBusy = true;
    const arrival = { atMs: endsMs + model.roundTripMs / 2, deliver: () => flow.deliver(bytes) };
    arrivals.push(arrival);
    at(arrival.atMs, () => deliverUntil(arrival));
    at(endsMs + model.roundTripMs, () => acknowledge(flow, bytes.length));
    at(endsMs, () => {
      isBusy = false;
      sent += bytes.length;
      pump(endsMs);
    });
  };

  /** Timers a millisecond apart may fire in any order; bytes never arrive so. */
  const deliverUntil = (last: Arrival): void => {
    for (const { deliver } of arrivals.splice(0, arrivals.indexOf(last) + 1)) deliver();
  };

  const acknowledge = (flow: State, count: number): void => {
    flow.underWayBytes -= count;
    flow.windowBytes += count;
    finish(flow);
    pump();
  };

  const finish = (flow: State): void => {
    if (!flow.isEnded || flow.waiting.length > 0 || flow.underWayBytes > 0 || !flows.includes(flow)) return;
    flows.splice(flows.indexOf(flow), 1);
    flow.onEnd();
  };

  return {
    sentBytes: () => sent,
    open: (options) => {
      const windowBytes = model.initialWindow * segmentBytes;
      const flow: State = { ...options, waiting: [], underWayBytes: 0, windowBytes, isEnded: false };
      flows.push(flow);
      at(options.notBeforeMs, () => pump());
      return {
        push: (bytes) => {
          flow.waiting.push(bytes);
          pump();
        },
        end: () => {
          flow.isEnded = true;
          finish(flow);
        },
      };
    },
  };
}

function mayMove({ waiting, underWayBytes, windowBytes, notBeforeMs }: State): boolean {
  return waiting.length > 0 && underWayBytes < windowBytes && performance.now() >= notBeforeMs;
}

function takeSegment(waiting: Buffer[]): Buffer {
  const first = waiting.shift() ?? Buffer.alloc(0);
  if (first.length > segmentBytes) waiting.unshift(first.subarray(segmentBytes));
  return first.subarray(0, segmentBytes);
}

/** Timers of Node count from when the loop last looked at the clock, so they may fire early: then the rest is waited for. */
function at(moment: number, act: () => void): void {
  const leftMs = moment - performance.now();
  if (leftMs <= 0) act();
  else setTimeout(() => at(moment, act), Math.ceil(leftMs));
}
