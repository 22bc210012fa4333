import { beforeAll, describe, expect, test } from 'vitest';
import { id } from '../../../src/ui/messages/id/id.ts';
import { setMessages } from '../../../src/ui/messages/messages.ts';
import { percentOf, sendingStatus, type SendingFacts } from '../../../src/ui/sending/status-text.ts';

const nowMs = Date.parse('2026-09-12T10:00:00+08:00');
const facts: SendingFacts = {
  state: 'idle',
  isPaused: false,
  isWaitingForWifi: false,
  ops: 0,
  files: 0,
  sentBytes: 0,
  totalBytes: 0,
  oldestUnsentAt: null,
  needsAction: 0,
  nowMs,
  device: 'phone',
};
const status = (change: Partial<SendingFacts>) => sendingStatus({ ...facts, ...change }, id);

beforeAll(() => setMessages(id));

describe('the sending status', () => {
  test('says arrived only when nothing is left on the device', () => {
    expect(status({}).text).toBe('Sampai di server');
    expect(status({ state: 'starting' }).text).toBe('Tersimpan di HP ini');
    for (const state of ['idle', 'waiting', 'sending', 'offline', 'signed-out'] as const) {
      expect(status({ state, ops: 1 }).text).not.toContain('Sampai');
    }
  });

  test('is grey and calm without a connection', () => {
    expect(status({ state: 'offline', ops: 3, files: 2 })).toEqual({
      state: 'waiting',
      text: 'Menunggu internet (5)',
      detail: 'Tersimpan di HP ini',
    });
  });

  test('tells the share of bytes that has gone, never a hundred', () => {
    expect(status({ state: 'sending', ops: 1, sentBytes: 40, totalBytes: 100 })).toMatchObject({
      state: 'sending',
      text: 'Mengirim …',
      detail: '40 %',
    });
    expect(percentOf({ sentBytes: 100, totalBytes: 100 })).toBe('99 %');
  });

  test('says so when work is on this device alone for more than a day', () => {
    const oldestUnsentAt = '2026-09-11T09:59:00+08:00';
    expect(status({ state: 'offline', ops: 1, oldestUnsentAt })).toMatchObject({
      state: 'attention',
      detail: 'Lebih dari sehari hanya ada di HP ini',
    });
  });

  test('names what needs action, and that one has to sign in again', () => {
    expect(status({ needsAction: 2 })).toMatchObject({ state: 'attention', text: 'Perlu tindakan Anda (2)' });
    expect(status({ state: 'signed-out', ops: 2 })).toMatchObject({ text: 'Masuk lagi untuk mengirim (2)' });
    expect(status({ state: 'signed-out' })).toMatchObject({
      state: 'attention',
      text: 'Masuk lagi untuk tersambung',
    });
  });

  test('says that files are paused instead of sending', () => {
    expect(status({ state: 'sending', isPaused: true, ops: 2 }).text).toBe('Berkas dijeda (2)');
  });
});
