import { deviceKind } from '../kit/device-kind.ts';
import { formatBytes, formatMoment } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import type { Whereabouts } from './document-condition.ts';

/** Where a document is, in the fixed words. */
export function stateText(whereabouts: Whereabouts): string {
  const { states } = m.library;
  switch (whereabouts.state) {
    case 'device':
      return m.words.sending.saved(deviceKind());
    case 'sending':
      return states.sendingOf(formatBytes(whereabouts.sentBytes), formatBytes(whereabouts.sizeBytes));
    case 'refused':
      return states.refused;
    case 'arrived':
      return whereabouts.at === null
        ? m.words.sending.arrived
        : states.arrivedAt(formatMoment(whereabouts.at));
    case 'elsewhere':
      return states.notHere(deviceKind(), formatBytes(whereabouts.sizeBytes));
  }
}
