import 'fake-indexeddb/auto';
import { cleanup, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/directory.ts';
import type { WantedPerson } from '../../../src/domain/protocol.ts';
import type { Edit } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { EndpointError } from '../../../src/sync/endpoint.ts';
import { navigate, startRouter } from '../../../src/ui/kit/router.ts';
import { planHandover } from '../../../src/ui/manage/handover.ts';
import { ManagePage } from '../../../src/ui/manage/manage-page.tsx';
import { madeCodes } from '../../../src/ui/manage/sign-in-code.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { agencyEdits } from '../../../src/ui/manage/agency-edits.ts';
import { endpointWith, openDesk, region, setUp, showAt } from './desk-sample.tsx';

let storage: Storage;
let stopRouter: () => void;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  madeCodes.value = [];
  stopRouter = startRouter();
  storage = openDesk();
});
afterEach(() => {
  cleanup();
  stopRouter();
  storage.db.close();
});

const at = (address: string) => navigate(address, { replace: true });

const known: Record<string, WantedPerson> = Object.fromEntries(
  [
    { id: 'siti', name: 'Siti', roles: ['opd_admin'] as const, opds: ['baghukum'] },
    { id: 'budi', name: 'Budi', roles: ['opd_admin'] as const, opds: ['baghukum', 'diskominfo'] },
  ].map((person) => [person.id, { ...person, active: true, code: false }]),
);
const devices = [
  {
    id: 'hp',
    name: 'HP Siti',
    user: 'siti',
    lastSeen: null,
    pending: { ops: 3, files: 1, bytes: 2_000_000 },
  },
  { id: 'laptop', name: 'Laptop Siti', user: 'siti', lastSeen: null, pending: null },
  { id: 'budi-hp', name: 'HP Budi', user: 'budi', lastSeen: null, pending: { ops: 9, files: 0, bytes: 0 } },
];

async function openHandover(answers: Parameters<typeof endpointWith>[0]): Promise<void> {
  const people = Object.values(known).flatMap(({ id, name, roles, opds, active }) =>
    agencyEdits('person', id, { name, roles, opds, active }),
  );
  const work: Edit[] = [
    ...agencyEdits('assignment', '2026:I1:baghukum', { role: 'owner' }),
    ...agencyEdits('assignment', '2026:I2:baghukum', { role: 'owner' }),
    {
      scope: 'indicator/2026/I1',
      entity: 'answer',
      key: 'baghukum',
      field: 'explanation',
      value: 'Belum selesai',
    },
    ...Object.entries({
      target: 'answer:baghukum',
      text: 'Mana SK-nya?',
      question: true,
      for: 'baghukum',
    }).map(([field, value]) => ({ scope: 'indicator/2026/I2', entity: 'comment', key: 'c1', field, value })),
  ];
  await setUp(storage, [...region, ...people, ...work]);
  at('#/kelola/opd/baghukum/ganti-admin');
  showAt({ storage, endpoint: endpointWith({ devices: async () => devices, ...answers }) }, <ManagePage />);
}

const coded = async (people: readonly WantedPerson[]) =>
  people
    .filter(({ code }) => code)
    .map(({ id }) => ({ code: '7K2M94QDHX', expiresAt: '2026-12-01T00:00:00Z', user: { id } }));

describe('Ganti admin', () => {
  it('warns with numbers of what the devices of those who leave still hold, and lists what is unfinished', async () => {
    await openHandover({});
    expect(
      await screen.findByRole('heading', { name: 'Masih ada di perangkat lama: 3 isian, 1 berkas, 2 MB' }),
    ).toBeTruthy();
    expect(screen.getByText(/^1 perangkat belum pernah melapor/)).toBeTruthy();
    expect(await screen.findByRole('link', { name: /^I1 / })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^I2 / })).toBeTruthy();
    expect(screen.getByText('1 pertanyaan belum dijawab')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Siti/ }));
    expect(screen.queryByRole('heading', { name: /^Masih ada di perangkat lama/ })).toBeNull();
  });

  it('writes who leaves and who comes at once, then cuts off the devices, and hands over the code', async () => {
    const requests: (readonly WantedPerson[])[] = [];
    const revoked: string[] = [];
    await openHandover({
      writePeople: async (people) => {
        requests.push(people);
        return coded(people);
      },
      revokeDevice: async (id) => void revoked.push(id),
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Ganti admin' }));
    expect(screen.getByText('Tulis nama admin baru.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Nama admin baru'), 'Made');
    await userEvent.click(screen.getByRole('button', { name: 'Ganti admin' }));
    expect(await screen.findByRole('heading', { name: 'Admin sudah diganti' })).toBeTruthy();
    expect(await screen.findByRole('region', { name: 'Kode masuk untuk Made' })).toBeTruthy();
    expect(requests).toEqual([
      [
        { ...known['budi'], opds: ['diskominfo'] },
        { ...known['siti'], active: false },
        expect.objectContaining({ name: 'Made', opds: ['baghukum'], active: true, code: true }),
      ],
    ]);
    expect(revoked).toEqual(['hp', 'laptop']);
  });

  it('says what is done and what is left when a step fails, and goes on from there', async () => {
    const tried: string[] = [];
    await openHandover({
      writePeople: coded,
      revokeDevice: async (id) => {
        tried.push(id);
        if (tried.length === 2) throw new EndpointError('offline', 'offline');
        if (tried.length === 3) throw new EndpointError('refused', 'There is no such device.');
      },
    });
    await userEvent.type(await screen.findByLabelText('Nama admin baru'), 'Made');
    await userEvent.click(screen.getByRole('button', { name: 'Ganti admin' }));
    expect(await screen.findByRole('heading', { name: 'Belum semuanya selesai' })).toBeTruthy();
    const steps = screen.getByRole('list', { name: 'Yang dilakukan' });
    expect(within(steps).getByText('Laptop Siti dicabut').closest('li')?.textContent).toContain('Belum');
    expect(within(steps).getByText('HP Siti dicabut').closest('li')?.textContent).toContain('Sudah');
    expect(screen.getByRole('region', { name: 'Kode masuk untuk Made' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Lanjutkan' }));
    expect(await screen.findByRole('heading', { name: 'Admin sudah diganti' })).toBeTruthy();
    expect(tried).toEqual(['hp', 'laptop', 'laptop']);
  });

  it('asks for the very same once more when the answer was lost', async () => {
    const requests: (readonly WantedPerson[])[] = [];
    await openHandover({
      writePeople: async (people) => {
        requests.push(people);
        if (requests.length === 1) throw new EndpointError('offline', 'offline');
        return coded(people);
      },
      revokeDevice: async () => {},
    });
    await userEvent.type(await screen.findByLabelText('Nama admin baru'), 'Made');
    await userEvent.click(screen.getByRole('button', { name: 'Ganti admin' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Coba lagi' }));
    expect(await screen.findByRole('heading', { name: 'Admin sudah diganti' })).toBeTruthy();
    expect(requests[1]).toEqual(requests[0]);
  });

  it('says calmly that it needs the server', async () => {
    await openHandover({ devices: () => Promise.reject(new EndpointError('offline', 'offline')) });
    expect(await screen.findByRole('heading', { name: 'Perlu internet' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ganti admin' })).toBeNull();
  });
});

describe('who stays after a handover', () => {
  it('is everybody with another OPD or role; a known successor keeps what they have', () => {
    const chief: Person = {
      id: 'c',
      name: 'C',
      roles: ['coordinator', 'opd_admin'],
      opds: ['x'],
      active: true,
    };
    const other: Person = { id: 'o', name: 'O', roles: ['viewer'], opds: [], active: true };
    const plan = planHandover('x', { leaving: [chief], successor: { kind: 'known', person: other } }, [
      { id: 'd', name: 'd', user: 'c', lastSeen: null, pending: null },
    ]);
    expect(plan.people).toEqual([
      { ...chief, roles: ['coordinator'], opds: [], code: false },
      { ...other, roles: ['viewer', 'opd_admin'], opds: ['x'], code: true },
    ]);
    expect(plan.devices).toEqual([]);
  });
});
