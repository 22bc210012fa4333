import type { Person } from '../../domain/directory.ts';
import type { Role } from '../../domain/field-shapes.ts';
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

/** What each role's day begins with first; what one person has twice stands where it comes first. */
const placesByRole = {
  opd_admin: ['', 'indikator', 'dokumen', 'pengiriman', 'pendataan'],
  // The four at the thumb, then as a year runs: look, sit with the OPDs, set right, determine, hand over.
  coordinator: [
    'ringkasan',
    'verifikasi',
    'indikator',
    'kelola',
    'matriks',
    'pendataan',
    'meja',
    'pemeriksaan',
    'penetapan',
    'simulasi',
    'portal',
    'ekspor',
    'riwayat',
    'dokumen',
    'pengiriman',
  ],
  assessor: [
    'ringkasan',
    'verifikasi',
    'indikator',
    'pengiriman',
    'matriks',
    'meja',
    'pemeriksaan',
    'penetapan',
    'simulasi',
    'portal',
    'ekspor',
    'riwayat',
  ],
  viewer: ['ringkasan', 'matriks', 'indikator'],
} as const satisfies Record<Role, readonly Place[]>;

type ShownPlace = (typeof placesByRole)[Role][number] | 'bantuan' | 'pengaturan';

function placesFor({ roles, opds }: Person): ShownPlace[] {
  const desk = (['coordinator', 'assessor', 'viewer'] as const).find((role) => roles.includes(role));
  const ofDesk: readonly ShownPlace[] = desk === undefined ? [] : placesByRole[desk];
  const ofAdmin: readonly ShownPlace[] = opds.length > 0 ? [...placesByRole.opd_admin, 'pemeriksaan'] : [];
  // Who reviews for all comes for that first, and for the own OPD second: its Beranda stays at hand.
  const isReviewing = desk === 'coordinator' || desk === 'assessor';
  const all = isReviewing ? [...ofAdmin.slice(0, 1), ...ofDesk, ...ofAdmin] : [...ofAdmin, ...ofDesk];
  return [...new Set<ShownPlace>([...all, 'bantuan', 'pengaturan'])];
}

function entryFor(place: ShownPlace, { waiting }: Counts): NavEntry {
  return { place, ...looks()[place], count: place === 'pengiriman' ? waiting : undefined };
}

function looks(): Record<ShownPlace, { icon: IconName; label: string }> {
  const { places } = m.shell;
  return {
    '': { icon: 'home', label: places.home },
    indikator: { icon: 'list', label: places.indicators },
    dokumen: { icon: 'doc', label: places.documents },
    pengiriman: { icon: 'send', label: places.sending },
    pendataan: { icon: 'form', label: places.forms },
    bantuan: { icon: 'help', label: places.help },
    pengaturan: { icon: 'gear', label: places.settings },
    ringkasan: { icon: 'steps', label: places.summary },
    matriks: { icon: 'grid', label: places.matrix },
    verifikasi: { icon: 'accepted', label: places.review },
    pemeriksaan: { icon: 'search', label: places.findings },
    penetapan: { icon: 'pencil', label: places.determination },
    simulasi: { icon: 'sliders', label: places.simulation },
    portal: { icon: 'external', label: places.portal },
    meja: { icon: 'user', label: places.desk },
    riwayat: { icon: 'history', label: places.history },
    ekspor: { icon: 'download', label: places.exports },
    kelola: { icon: 'users', label: places.manage },
  };
}
