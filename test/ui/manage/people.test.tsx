import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WantedPerson } from '../../../src/domain/protocol.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { EndpointError, type Endpoint } from '../../../src/sync/endpoint.ts';
import { navigate, startRouter } from '../../../src/ui/kit/router.ts';
import { ManagePage } from '../../../src/ui/manage/manage-page.tsx';
import { madeCodes } from '../../../src/ui/manage/sign-in-code.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { agencyEdits } from '../../../src/ui/manage/agency-edits.ts';
import { coordinator, endpointWith, openDesk, region, setUp, showAt } from './desk-sample.tsx';

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

const person = { id: 'siti', name: 'Siti', roles: ['opd_admin'], opds: ['baghukum'], active: true };

/** People as the server would have written them down. */
async function know(...people: (typeof person)[]): Promise<void> {
  const edits = people.flatMap(({ id, ...fields }) => agencyEdits('person', id, fields));
  await setUp(storage, [...region, ...edits]);
}

function desk(answers: Partial<Endpoint>) {
  const asked: unknown[] = [];
  const note =
    <Result,>(result: Result) =>
    async (...args: unknown[]): Promise<Result> => {
      asked.push(args.length === 1 ? args[0] : args);
      return result;
    };
  const endpoint = endpointWith({
    devices: async () => [],
    editPerson: note(undefined),
    ...answers,
  });
  return { asked, note, endpoint };
}

const codesFor = (people: readonly WantedPerson[]) =>
  people
    .filter(({ code }) => code)
    .map(({ id }, place) => ({ code: `CODE00000${place}`, expiresAt: '2026-12-01T00:00:00Z', user: { id } }));

describe('one person', () => {
  it('gets other roles and several OPDs, with a way back', async () => {
    await know(person, { ...person, id: coordinator.id, name: 'Andi', roles: ['coordinator'], opds: [] });
    at('#/kelola/orang/siti');
    const { asked, endpoint } = desk({});
    showAt({ storage, endpoint }, <ManagePage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Asesor internal/ }));
    await userEvent.selectOptions(screen.getByLabelText('OPD'), 'diskominfo');
    await userEvent.click(screen.getByRole('button', { name: 'Simpan' }));
    const changed = { name: 'Siti', roles: ['opd_admin', 'assessor'], opds: ['baghukum', 'diskominfo'] };
    await waitFor(() => expect(asked).toEqual([['siti', changed]]));
    await userEvent.click(await screen.findByRole('button', { name: 'Urungkan' }));
    await waitFor(() =>
      expect(asked.at(-1)).toEqual(['siti', { name: 'Siti', roles: ['opd_admin'], opds: ['baghukum'] }]),
    );
  });

  it('stays a coordinator when there is no other', async () => {
    await know({ ...person, roles: ['coordinator'], opds: [] });
    at('#/kelola/orang/siti');
    const { asked, endpoint } = desk({});
    showAt({ storage, endpoint }, <ManagePage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Koordinator/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /^Pimpinan/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Simpan' }));
    expect(screen.getByRole('link', { name: /^Harus ada paling sedikit satu koordinator/ })).toBeTruthy();
    expect(asked).toEqual([]);
  });
});

describe('many people', () => {
  it('come in with one request, which is repeated as it was when the answer was lost, and get slips', async () => {
    await know(person);
    at('#/kelola/orang');
    const requests: (readonly WantedPerson[])[] = [];
    const endpoint = endpointWith({
      devices: async () => [],
      writePeople: async (people) => {
        requests.push(people);
        if (requests.length === 1) throw new EndpointError('offline', 'offline');
        return codesFor(people);
      },
    });
    showAt({ storage, endpoint }, <ManagePage />);
    const box = await screen.findByLabelText('Daftar orang, satu baris satu orang');
    await userEvent.type(box, 'Made; diskominfo{enter}Dewi; diskominfo, baghukum');
    await userEvent.click(screen.getByRole('button', { name: 'Simpan 2 orang' }));
    await userEvent.click((await screen.findAllByRole('button', { name: 'Coba lagi' }))[0] as HTMLElement);
    expect(await screen.findByRole('heading', { name: 'Dewi' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Made' })).toBeTruthy();
    expect(requests).toHaveLength(2);
    expect(requests[1]).toEqual(requests[0]);
  });

  it('get codes for all OPDs at once, also where there is no admin yet', async () => {
    await know(person);
    at('#/kelola/orang');
    const requests: (readonly WantedPerson[])[] = [];
    const endpoint = endpointWith({
      devices: async () => [],
      writePeople: async (people) => {
        requests.push(people);
        return codesFor(people);
      },
    });
    showAt({ storage, endpoint }, <ManagePage />);
    await userEvent.click(await screen.findByRole('checkbox', { name: /^Juga untuk 1 OPD/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Buat 2 kode dan slip' }));
    expect(await screen.findByRole('heading', { name: 'Admin Diskominfo' })).toBeTruthy();
    expect(requests[0]?.map(({ name, code }) => [name, code])).toEqual([
      ['Siti', true],
      ['Admin Diskominfo', true],
    ]);
  });
});
