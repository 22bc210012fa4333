import { expect, test } from 'vitest';
import { readDrafts, saveDraft } from '../../../src/storage/draft.ts';
import { readHistory } from '../../../src/storage/views.ts';
import { cutLeftDrafts } from '../../../src/ui/app/left-drafts.ts';
import { openTestStorage } from '../../storage/open-test-storage.ts';

const explanation = { scope: 'indicator/2026/I1', entity: 'answer', key: 'dinkes', field: 'explanation' };
const comment = { ...explanation, entity: 'comment', key: 'c1', field: 'text' };

const atOnce = async (): Promise<void> => undefined;

test('what was being typed when the app was ended becomes an edit at the next start', async () => {
  const storage = await openTestStorage();
  await saveDraft(storage, explanation, 'Ada');
  await cutLeftDrafts(storage, atOnce);
  expect((await readHistory(storage.db, explanation)).map(({ value }) => value)).toEqual(['Ada']);
  expect(await readDrafts(storage)).toEqual([]);
});

test('what is being typed in another tab is left to it', async () => {
  const storage = await openTestStorage();
  await saveDraft(storage, explanation, 'Ad');
  await cutLeftDrafts(storage, () => saveDraft(storage, explanation, 'Ada'));
  expect(await readHistory(storage.db, explanation)).toEqual([]);
  expect((await readDrafts(storage)).map(({ value }) => value)).toEqual(['Ada']);
});

test('a comment is said by its button alone', async () => {
  const storage = await openTestStorage();
  await saveDraft(storage, comment, 'Apakah');
  await cutLeftDrafts(storage, atOnce);
  expect(await readHistory(storage.db, comment)).toEqual([]);
  expect((await readDrafts(storage)).map(({ value }) => value)).toEqual(['Apakah']);
});
