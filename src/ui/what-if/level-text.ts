import type { LevelValue } from '../../domain/score.ts';
import { formatDecimal } from '../kit/format.ts';

/** A level without idle zeros ("2.7500" is "2.75"); at most four decimals, so that nothing is lost on the way. */
export const plainLevel = (level: LevelValue): string => String(Number(level));

export const levelText = (level: LevelValue): string => formatDecimal(plainLevel(level));
