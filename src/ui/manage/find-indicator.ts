import type { Indicator, Instrument } from '../../domain/instrument.ts';
import { plainWords } from '../kit/columns.ts';

export type FindIndicator = (written: string) => Indicator | undefined;

/** By code ("I5", "i05", "Indikator 5", "5", "I5 Peta Rencana"), else by its whole name. */
export function indicatorFinder({ indicators }: Instrument): FindIndicator {
  const byNumber = new Map(indicators.map((indicator) => [indicator.number, indicator]));
  const byName = new Map(
    indicators.flatMap((indicator) =>
      [indicator.name, indicator.shortName].map((name) => [plainWords(name), indicator] as const),
    ),
  );
  return (written) => {
    const number = /^(?:indikator\s*)?i?\s*0*(\d{1,3})(?![\d.,])/i.exec(written.trim())?.[1];
    const found = number === undefined ? undefined : byNumber.get(Number(number));
    return found ?? byName.get(plainWords(written));
  };
}

/** Whether a head of a column is a code: with its letter, so that columns that are merely counted are not taken for indicators. */
export const isIndicatorHead = (written: string): boolean => /^i\s*\d{1,3}(?!\d)/i.test(written.trim());
