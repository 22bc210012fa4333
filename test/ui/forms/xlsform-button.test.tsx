import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { complaint } from '../../../src/domain/forms/definitions/complaint.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { XlsFormButton } from '../../../src/ui/forms/xlsform-button.tsx';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { catchWorkbook } from '../kit/caught-file.ts';
import { openDesk, region, setUp, showAt } from '../manage/desk-sample.tsx';

let storage: Storage;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  storage = openDesk();
  await setUp(storage, region);
});
afterEach(() => {
  cleanup();
  storage.db.close();
});

it('hands out a form without asking anybody, with the OPDs of the region', async () => {
  const { rowsOf } = catchWorkbook();
  showAt({ storage }, <XlsFormButton form={complaint} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Unduh XLSForm' }));
  await waitFor(async () => expect((await rowsOf('settings'))[1]?.[1]).toBe('lumbung_complaint'));
  const choices = await rowsOf('choices');
  expect(choices.filter(([list]) => list === 'opd').map(([, name]) => name)).toEqual([
    'baghukum',
    'diskominfo',
  ]);
});
