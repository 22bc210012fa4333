import type { Room } from '../../domain/room.ts';

/** "I45 Layanan Publik Sektor 1: SIMRS": with the service that the region has chosen. */
export function nameOfIndicator({ indicator, label }: Pick<Room, 'indicator' | 'label'>): string {
  const name = `${indicator.id} ${indicator.shortName}`;
  return label === '' ? name : `${name}: ${label}`;
}
