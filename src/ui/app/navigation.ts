import type { Person } from '../../domain/directory.ts';
import type { IconName } from '../kit/icons.ts';
import type { Place } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import type { NavEntry } from '../shell/shell.tsx';

type Counts = { waiting: number };

/** Where this person goes: at most four places at the thumb, the rest behind *Menu*. Roles add up. */
export function navigationFor(person: Person, counts: Counts): { main: NavEntry[]; more: NavEntry[] } {
  const entries = placesFor(person).map((place) => entryFor(place, counts));
  return { main: entries.slice(0, 4), more: entries.slice(4) };
}

function placesFor({ roles, opds }: Person): Place[] {
  const own: Place[] = opds.length > 0 ? ['', 'indikator', 'dokumen', 'pengiriman'] : [];
  const desk: Place[] = roles.includes('coordinator')
    ? ['ringkasan', 'verifikasi', 'indikator', 'kelola', 'dokumen', 'pengiriman', 'meja', 'portal', 'riwayat']
    : roles.includes('assessor')
      ? ['ringkasan', 'verifikasi', 'indikator', 'pengiriman', 'meja', 'portal', 'riwayat']
      : roles.includes('viewer')
        ? ['ringkasan', 'indikator']
        : [];
  return [...new Set<Place>([...own, ...desk, 'bantuan', 'pengaturan'])];
}

function entryFor(place: Place, { waiting }: Counts): NavEntry {
  const { icon, label } = looks()[place] ?? { icon: 'list', label: place };
  return { place, icon, label, count: place === 'pengiriman' ? waiting : undefined };
}

function looks(): Partial<Record<Place, { icon: IconName; label: string }>> {
  const { places } = m.shell;
  return {
    '': { icon: 'home', label: places.home },
    indikator: { icon: 'list', label: places.indicators },
    dokumen: { icon: 'doc', label: places.documents },
    pengiriman: { icon: 'send', label: places.sending },
    bantuan: { icon: 'help', label: places.help },
    pengaturan: { icon: 'gear', label: places.settings },
    ringkasan: { icon: 'steps', label: places.summary },
    verifikasi: { icon: 'accepted', label: places.review },
    kelola: { icon: 'users', label: places.manage },
    meja: { icon: 'user', label: places.desk },
    riwayat: { icon: 'history', label: places.history },
    portal: { icon: 'copy', label: places.portal },
  };
}
