import type { ComplaintStage } from '../../domain/forms/complaint-terms.ts';
import type { ComputedRule } from '../../domain/forms/form.ts';
import { numberOf, textOf } from '../../domain/forms/value.ts';
import type { Json } from '../../domain/op.ts';
import { formatList, formatMoment, formatNumber } from '../kit/format.ts';
import { f } from '../messages/messages.ts';
import { partsOf } from './controls/person-control.tsx';

/** What the app worked out, in words; empty where it does not follow from the other fields yet. */
export function computedWords(rule: ComputedRule, value: Json | undefined): string {
  switch (rule) {
    case 'served-months': {
      const months = numberOf(value);
      return months === null ? '' : f.computed.months(months);
    }
    case 'foundation-means':
      return meansWords(value);
    case 'complaint-stage':
      return f.computed.stages[textOf(value) as ComplaintStage] ?? '';
    case 'complaint-due':
      return textOf(value) === '' ? '' : formatMoment(textOf(value));
    case 'complaint-overdue':
      return value === 'yes' ? f.computed.overdue : f.computed.inTime;
  }
}

/** Side by side and never as one number: the four go together (S5.3). */
function meansWords(value: Json | undefined): string {
  const means = partsOf(value);
  const known = (['skill', 'culture', 'ethics', 'safety'] as const).flatMap((foundation) => {
    const mean = numberOf(means[foundation]);
    return mean === null ? [] : [`${f.computed.foundations[foundation]} ${formatNumber(mean, 1)}`];
  });
  return formatList(known);
}
