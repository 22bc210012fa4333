import type { Messages } from '../messages/messages.ts';
import type { DeviceKind } from '../messages/id/words.ts';

/** What sync says and what waits for the person: all that the sending status is made of. */
export type SendingFacts = {
  state: 'starting' | 'idle' | 'waiting' | 'sending' | 'offline' | 'signed-out';
  isPaused: boolean;
  /** Files wait for Wi-Fi by the person's choice. */
  isWaitingForWifi: boolean;
  ops: number;
  files: number;
  sentBytes: number;
  totalBytes: number;
  /** ISO time of the oldest edit that is only here; null when there is none. */
  oldestUnsentAt: string | null;
  /** Refused or held back, and differences to settle. */
  needsAction: number;
  nowMs: number;
  device: DeviceKind;
};

/** What the strip on every screen shows; `waiting` is grey and calm. */
export type StatusText = {
  state: 'arrived' | 'waiting' | 'sending' | 'attention';
  text: string;
  detail?: string | undefined;
};

const dayMs = 86_400_000;

/** Whether work has been on this device alone for more than a day. */
export function isOverdue({
  oldestUnsentAt,
  nowMs,
}: Pick<SendingFacts, 'oldestUnsentAt' | 'nowMs'>): boolean {
  return oldestUnsentAt !== null && nowMs - Date.parse(oldestUnsentAt) > dayMs;
}

/** The sending status in the fixed words: nothing is called arrived while anything is only here, or may be, nor while nothing can come. */
export function sendingStatus(facts: SendingFacts, words: Messages): StatusText {
  const { needsAction } = facts;
  const needed = needsAction === 0 ? undefined : words.sending.needsActionCount(needsAction);
  if (facts.ops + facts.files > 0) return waitingStatus(facts, words, needed);
  if (facts.state === 'starting') {
    return { state: 'waiting', text: words.words.sending.saved(facts.device), detail: needed };
  }
  if (facts.state === 'signed-out') {
    return { state: 'attention', text: words.sending.signedOutAtRest, detail: needed };
  }
  return needed === undefined
    ? { state: 'arrived', text: words.words.sending.arrived }
    : { state: 'attention', text: needed };
}

function waitingStatus(facts: SendingFacts, words: Messages, needed: string | undefined): StatusText {
  const waiting = facts.ops + facts.files;
  if (facts.state === 'signed-out') {
    return { state: 'attention', text: words.sending.signedOut(waiting), detail: needed };
  }
  if (facts.state === 'sending' && !facts.isPaused) {
    return { state: 'sending', text: words.words.sending.sending, detail: percentOf(facts) ?? needed };
  }
  return {
    state: needed !== undefined || isOverdue(facts) ? 'attention' : 'waiting',
    text: facts.isPaused ? words.sending.paused(waiting) : words.words.sending.waiting(waiting),
    detail: needed ?? whyWaiting(facts, words),
  };
}

function whyWaiting(facts: SendingFacts, words: Messages): string {
  if (isOverdue(facts)) return words.sending.overADay(facts.device);
  if (facts.isWaitingForWifi && facts.ops === 0) return words.sending.waitingForWifi;
  return words.words.sending.saved(facts.device);
}

/** Whole per cent that have gone, never 100 before the receipt is here; undefined when no bytes are counted. */
export function percentOf({
  sentBytes,
  totalBytes,
}: Pick<SendingFacts, 'sentBytes' | 'totalBytes'>): string | undefined {
  if (totalBytes <= 0) return undefined;
  return `${Math.min(99, Math.floor((sentBytes / totalBytes) * 100))} %`;
}
