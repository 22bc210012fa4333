import { d } from '../messages/messages.ts';
import { instrumentIds } from './period-entry.ts';

/** The name of a shipped instrument; one of a newer version of the app is named by its id. */
export function instrumentName(id: string): string {
  const known = instrumentIds.find((shipped) => shipped === id);
  return known === undefined ? id : d.manage.period.instruments[known];
}
