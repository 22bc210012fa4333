import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Storage } from '../../../src/storage/storage.ts';
import { record } from '../../../src/storage/record.ts';
import { IndicatorPage } from '../../../src/ui/answering/indicator-page.tsx';
import { parseRoute, route } from '../../../src/ui/kit/router.ts';
import { assignmentEdits } from '../../../src/ui/manage/agency-edits.ts';
import { loadMessages } from '../../../src/ui/messages/messages.ts';
import { openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

const scope = 'indicator/2026/I1';
let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  storage = openDesk();
  const assigned = assignmentEdits({ period: '2026', indicator: 'I1' }, 'baghukum', { role: 'contributor' });
  await setUp(storage, [
    ...region,
    ...assigned,
    { scope, entity: 'submission', key: 'baghukum', field: 'state', value: { state: 'submitted' } },
    { scope, entity: 'answer', key: 'region', field: 'explanation', value: 'Kabupaten sudah punya.' },
  ]);
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

describe('a room that Diskominfo looks at', () => {
  it('says for which OPD it was opened, and where that one stands', async () => {
    route.value = parseRoute('#/indikator/I1?opd=baghukum');
    showAt({ storage }, <IndicatorPage code="I1" />);
    const line = (await screen.findByText('Dibuka untuk Bagian Hukum Setda:')).parentElement;
    expect(line?.textContent).toContain('Diajukan');
  });

  it('says nothing of an OPD that has no part in it', async () => {
    route.value = parseRoute('#/indikator/I1?opd=diskominfo');
    showAt({ storage }, <IndicatorPage code="I1" />);
    await screen.findByText('Teks pemerintah daerah');
    expect(screen.queryByText(/^Dibuka untuk/)).toBeNull();
  });

  it('shows the text of the region to be read once it is signed', async () => {
    route.value = parseRoute('#/indikator/I1');
    showAt({ storage }, <IndicatorPage code="I1" />);
    await userEvent.click(await screen.findByText('Teks pemerintah daerah'));
    expect(await screen.findByLabelText('Teks gabungan')).toBeTruthy();
    const signed = { level: '1', counted: '1', note: '0-0', explanation: '0-0' };
    await record(storage, [{ scope, entity: 'signoff', key: 'region', field: 'signed', value: signed }]);
    expect(await screen.findByText(/^Teks pemerintah daerah \(disahkan/)).toBeTruthy();
    expect(screen.queryByLabelText('Teks gabungan')).toBeNull();
    expect(screen.getByText('Kabupaten sudah punya.')).toBeTruthy();
  });
});
