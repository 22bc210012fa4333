import { readFileSync } from 'node:fs';

/** Indicators of the sample region that its largest OPD owns and nobody has submitted. */
export const openRooms = ['I5', 'I7', 'I8', 'I15', 'I17', 'I18', 'I23', 'I28', 'I30', 'I31'] as const;

type Texts = { indicators: { id: string; levels: { requirements: { code: string }[] }[] }[] };

/** The codes of everything that an indicator asks for. */
export function requirementsOf(indicator: string): string[] {
  const text = readFileSync('src/domain/instruments/spbe-2020.json', 'utf8');
  const found = (JSON.parse(text) as Texts).indicators.find(({ id }) => id === indicator);
  return (found?.levels ?? []).flatMap(({ requirements }) => requirements.map(({ code }) => code));
}
