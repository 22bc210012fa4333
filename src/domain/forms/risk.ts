import type { Words } from './form.ts';

/**
 * Size of a risk by likelihood (row, 1 to 5) and impact (column, 1 to 5): the example matrix of PermenPANRB 5/2020, table 10.
 * It is no product of the two; an agency may set its own.
 */
export type RiskMatrix = readonly (readonly number[])[];

export const exampleRiskMatrix: RiskMatrix = [
  [1, 3, 5, 8, 20],
  [2, 7, 11, 13, 21],
  [4, 10, 14, 17, 22],
  [6, 12, 16, 19, 24],
  [9, 15, 18, 23, 25],
];

/** Groups of sizes, table 11 of the same regulation: each up to and with its bound. */
export const riskGroups: readonly { upTo: number; name: Words }[] = [
  { upTo: 5, name: { id: 'Sangat Rendah', en: 'Very low' } },
  { upTo: 10, name: { id: 'Rendah', en: 'Low' } },
  { upTo: 15, name: { id: 'Sedang', en: 'Medium' } },
  { upTo: 20, name: { id: 'Tinggi', en: 'High' } },
  { upTo: 25, name: { id: 'Sangat Tinggi', en: 'Very high' } },
];

export type RiskSize = { size: number; group: Words };

/** Size and group of a row of risks, `{ likelihood, impact }` by the codes "1" to "5"; null until both are known. */
export function riskSize(
  row: { likelihood?: unknown; impact?: unknown },
  matrix: RiskMatrix = exampleRiskMatrix,
): RiskSize | null {
  const size = matrix[Number(row.likelihood) - 1]?.[Number(row.impact) - 1];
  const group = riskGroups.find(({ upTo }) => size !== undefined && size <= upTo);
  return size === undefined || group === undefined ? null : { size, group: group.name };
}
