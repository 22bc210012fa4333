import { vi } from 'vitest';

/** Does something on a later day, on a machine that stands in another zone. */
export async function elsewhere<Done>(act: () => Promise<Done>): Promise<Done> {
  const zone = process.env['TZ'];
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2031-05-17T21:43:11Z') });
  process.env['TZ'] = 'Asia/Jayapura';
  try {
    return await act();
  } finally {
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
}
