export type Size = { width: number; height: number };

/** How far a page is turned clockwise from the way the camera held it. */
export type QuarterTurn = 0 | 90 | 180 | 270;

const turns = [0, 90, 180, 270] as const satisfies readonly QuarterTurn[];

/** One quarter further, clockwise. */
export function turnRight(turn: QuarterTurn): QuarterTurn {
  return turns[(turns.indexOf(turn) + 1) % turns.length] ?? 0;
}

/** The size with its proportions kept and its longer side at most `longEdge`; never larger than it was, never empty. */
export function sizeWithin({ width, height }: Size, longEdge: number): Size {
  const scale = Math.min(1, longEdge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
