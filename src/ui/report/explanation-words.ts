import type { Explanation } from '../../domain/indicator-report.ts';
import { d } from '../messages/messages.ts';

/** The text of the region as it is, that of an OPD with its name. */
export function explanationInWords({ opd, text }: Explanation): string {
  return opd === null ? text : d.report.layout.indicators.by(opd.name, text);
}
