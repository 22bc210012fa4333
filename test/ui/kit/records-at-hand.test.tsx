import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { opdScope } from '../../../src/domain/scope.ts';
import { record } from '../../../src/storage/record.ts';
import type { Storage } from '../../../src/storage/storage.ts';
import { AppContextProvider, type AppContext } from '../../../src/ui/kit/app-context.ts';
import { useRecordsOf } from '../../../src/ui/kit/records-at-hand.ts';
import { memoryStorage } from '../../sync/scripted-endpoint.ts';

const opds = ['bkd', 'dinkes'];

const add = (storage: Storage, opd: string, key: string) =>
  record(storage, [{ scope: opdScope(opd), entity: 'record', key, field: 'form', value: 'application' }]);

/** How many times each list of records was made anew. */
const made = new Map<string, Set<unknown>>();

function Names({ name }: { name: string }) {
  const live = useRecordsOf(opds);
  if (live.state !== 'filled') return <p>{live.state}</p>;
  for (const one of live.value) made.set(one.id, (made.get(one.id) ?? new Set()).add(one));
  return (
    <p>
      {name}: {live.value.map(({ id }) => id).join(' ')}
    </p>
  );
}

const appOf = (storage: Storage): AppContext => ({ storage }) as AppContext;

const shown = (app: AppContext, ...names: string[]) => (
  <AppContextProvider.Provider value={app}>
    {names.map((name) => (
      <Names key={name} name={name} />
    ))}
  </AppContextProvider.Provider>
);

test('an edit of one OPD reads that one again and no other, for all that show its records', async () => {
  const storage = await memoryStorage();
  await add(storage, 'bkd', 'b1');
  await add(storage, 'dinkes', 'd1');
  render(shown(appOf(storage), 'one', 'two'));
  await screen.findByText('one: b1 d1');
  await screen.findByText('two: b1 d1');
  await add(storage, 'dinkes', 'd2');
  await waitFor(() => expect(screen.getByText(/^one:/).textContent).toMatch(/^one: b1 (d1 d2|d2 d1)$/));
  expect(screen.getByText(/^two:/).textContent).toHaveLength('two: b1 d1 d2'.length);
  expect(made.get('b1')?.size).toBe(1);
  expect(made.get('d1')?.size).toBe(2);
});

test('who comes back finds the records at once, with what changed meanwhile', async () => {
  const storage = await memoryStorage();
  await add(storage, 'bkd', 'b1');
  const first = render(shown(appOf(storage), 'one'));
  await screen.findByText('one: b1');
  first.unmount();
  await add(storage, 'bkd', 'b2');
  render(shown(appOf(storage), 'again'));
  expect(screen.queryByText('loading')).toBeNull();
  await waitFor(() => expect(screen.getByText(/^again:/).textContent).toHaveLength('again: b1 b2'.length));
});
