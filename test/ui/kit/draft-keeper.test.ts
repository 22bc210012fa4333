import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { readDraft } from '../../../src/storage/draft.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { readHistory } from '../../../src/storage/views.ts';
import { createDraftKeeper, typedIsKept, type Draft } from '../../../src/ui/kit/draft-keeper.ts';
import { openTestStorage } from '../../storage/open-test-storage.ts';

const register = { scope: 'opd/dinkes', entity: 'document', key: 'd1', field: 'title' };

async function keeperOf() {
  const storage = await openTestStorage();
  return { storage, ...keeperIn(storage) };
}

/** One view of the field; another may come before the first has written all. */
function keeperIn(storage: Storage) {
  const told: (Draft<string> | null)[] = [];
  const onCut = vi.fn<() => Promise<void>>(async () => undefined);
  const keeper = createDraftKeeper<string>({
    storage,
    register,
    restMs: null,
    tell: (draft) => told.push(draft),
    onCut,
  });
  const edits = async () => (await readHistory(storage.db, register)).map(({ value }) => value);
  return { keeper, told, onCut, edits };
}

test('leaving the field right after a key press makes an edit of the last letter', async () => {
  const { storage, keeper, onCut, edits } = await keeperOf();
  keeper.change('S', null);
  keeper.change('SK', null);
  await keeper.cut();
  expect(await edits()).toEqual(['SK']);
  expect(await readDraft(storage, register)).toBeUndefined();
  expect(onCut).toHaveBeenCalledOnce();
});

test('leaving a field in which nothing was typed makes nothing', async () => {
  const { keeper, onCut, edits } = await keeperOf();
  await keeper.cut();
  expect(await edits()).toEqual([]);
  expect(onCut).not.toHaveBeenCalled();
});

test('what is typed while an edit is made replaces that edit', async () => {
  const { keeper, edits } = await keeperOf();
  keeper.change('SK', null);
  const cutting = keeper.cut();
  keeper.change('SK Tim', null);
  await cutting;
  await keeper.cut();
  expect(await edits()).toEqual(['SK Tim']);
});

test('what was typed before the app was ended is found again', async () => {
  const { storage, keeper, told } = await keeperOf();
  keeper.change('SK', null);
  await vi.waitFor(async () => expect((await readDraft(storage, register))?.value).toBe('SK'), {
    timeout: 15_000,
  });
  const again = createDraftKeeper<string>({
    storage,
    register,
    restMs: null,
    tell: (draft) => told.push(draft),
  });
  await again.restore();
  expect(told.at(-1)).toMatchObject({ value: 'SK', progress: { state: 'device' } });
});

test('[F62] what cannot be stored stays in the field, is said not to be saved, and is stored with the next key press', async () => {
  const { storage, keeper, told } = await keeperOf();
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  storage.db.close();
  keeper.change('SK', null);
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ value: 'SK', progress: { state: 'failed' } }), {
    timeout: 15_000,
  });
  await keeper.cut();
  expect(told.at(-1)).toMatchObject({ value: 'SK', progress: { state: 'failed' } });

  open.mockRestore();
  keeper.change('SK Tim', null);
  await vi.waitFor(() => expect(told.at(-1)?.progress.state).toBe('device'), { timeout: 15_000 });
  expect((await readDraft(storage, register))?.value).toBe('SK Tim');
});

test('what is found again becomes an edit after a rest, though no key is pressed any more', async () => {
  const { storage, keeper, edits } = await keeperOf();
  keeper.change('SK', null);
  await vi.waitFor(async () => expect((await readDraft(storage, register))?.value).toBe('SK'), {
    timeout: 15_000,
  });
  const again = createDraftKeeper<string>({ storage, register, restMs: 1, tell: () => undefined });
  await again.restore();
  await vi.waitFor(async () => expect(await edits()).toEqual(['SK']), { timeout: 15_000 });
});

test('who leaves and comes back before all is written finds every letter', async () => {
  const { storage, keeper, edits } = await keeperOf();
  for (const text of ['S', 'SK', 'SK ', 'SK Tim']) keeper.change(text, null);
  const again = keeperIn(storage);
  await again.keeper.restore();
  expect(again.told.at(-1)?.value).toBe('SK Tim');
  again.keeper.change('SK Tim 2', null);
  await again.keeper.cut();
  expect(await edits()).toEqual(['SK Tim 2']);
});

test('what was typed is waited for, however many views it was typed in', async () => {
  const { storage, keeper } = await keeperOf();
  keeper.change('S', null);
  keeper.change('SK', null);
  keeperIn(storage).keeper.change('SK Tim', null);
  await typedIsKept(storage);
  expect((await readDraft(storage, register))?.value).toBe('SK Tim');
});
