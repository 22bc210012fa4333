import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Period } from '../../../src/domain/directory.ts';
import { instrumentSource } from '../../../src/domain/instrument-source.ts';
import pemdi2026 from '../../../src/domain/instruments/pemdi-2026.json' with { type: 'json' };
import { localise } from '../../../src/domain/localise.ts';
import { loadDeskMessages, loadMessages } from '../../../src/ui/messages/messages.ts';
import { LevelRow } from '../../../src/ui/what-if/level-row.tsx';
import { createWorkbench, type Workbench } from '../../../src/ui/what-if/workbench.ts';

const instrument = localise(instrumentSource.parse(pemdi2026), 'id');
const period: Period = {
  id: '2026',
  name: 'Pemdi 2026',
  year: 2026,
  instrument: 'pemdi-2026',
  opensOn: null,
  closesOn: null,
  schedule: [],
  from: null,
  state: 'open',
};
const directory = {
  profile: { name: '', kind: 'kabupaten', brand: null, timeZone: 'Asia/Makassar' },
  opds: new Map(),
  people: new Map(),
  periods: new Map([['2026', period]]),
  assignments: new Map(),
  admissions: new Map(),
  officials: new Map([['2026:I1', { value: '1.26', source: 'LHE' }]]),
  externals: new Map(),
};

let bench: Workbench;

beforeEach(async () => {
  await loadMessages('id');
  await loadDeskMessages();
  const source = { instrument, period, directory, assessments: new Map() };
  bench = createWorkbench(source, { base: 'official', changes: new Map(), opened: null });
  const [indicator] = instrument.indicators;
  if (indicator === undefined) throw new Error('no indicator');
  render(
    <ul>
      <LevelRow bench={bench} indicator={indicator} />
    </ul>,
  );
});
afterEach(cleanup);

const number = () => screen.getByLabelText<HTMLInputElement>(/^Angka tingkat/);
const changes = () => [...bench.changes.value];

it('shows an assessor’s value with a comma and steps from it to whole levels', async () => {
  expect(number().value).toBe('1,26');
  await userEvent.click(screen.getByRole('button', { name: /^Naikkan/ }));
  expect([number().value, changes()]).toEqual(['2', [['I1', '2']]]);
  await userEvent.click(screen.getByRole('button', { name: /^Kembalikan/ }));
  await userEvent.click(screen.getByRole('button', { name: /^Turunkan/ }));
  expect([number().value, changes()]).toEqual(['1', [['I1', '1']]]);
});

it('takes decimals that are typed or dragged, and keeps what is typed as it is typed', async () => {
  await userEvent.clear(number());
  await userEvent.type(number(), '2,7');
  expect([number().value, changes()]).toEqual(['2,7', [['I1', '2.7']]]);
  await userEvent.type(number(), '50');
  expect([number().value, changes()]).toEqual(['2,750', [['I1', '2.75']]]);
  fireEvent.input(screen.getByRole('slider'), { target: { value: '3.14' } });
  expect([number().value, changes()]).toEqual(['3,14', [['I1', '3.14']]]);
});
