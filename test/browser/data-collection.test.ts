import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forms } from '../../src/domain/forms/definitions/forms.ts';
import type { Form } from '../../src/domain/forms/form.ts';
import { filled } from '../domain/forms/filled.ts';
import { faultsOf } from './axe.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { fillRecord } from './fill-record.ts';
import { longReport } from './papers.ts';
import { exchange, go, openVisit, sendingStatus, signIn, untilKept, type Visit } from './visit.ts';

let endpoint: RunningEndpoint;
let admin: Visit;
let desk: Visit;

beforeAll(async () => {
  endpoint = await startEndpoint(['--demo']);
  admin = await openVisit();
  desk = await openVisit({ viewport: { width: 1280, height: 800 } });
});

afterAll(async () => {
  for (const { profile } of [admin, desk]) await profile.close();
  await endpoint.close();
});

/** Links to records of other forms are chosen where there are some, and one document of the library serves all. */
const wanted = (form: Form) => filled(form, form.id === 'proposal' ? { change: 'new' } : {});

/** The name by which a list shows the record. */
const nameOf = (form: Form): string => {
  const value = wanted(form)[form.nameField];
  const field = form.sections.flatMap(({ fields }) => fields).find(({ name }) => name === form.nameField);
  if (field?.type === 'one') return field.options.find(({ code }) => code === value)?.label.id ?? '';
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
};

/** Opens every folded section. */
async function openAll(page: Page): Promise<void> {
  await page
    .locator('summary')
    .filter({ hasText: /terisi$/ })
    .first()
    .waitFor();
  await page.locator('details.panel').evaluateAll((folds) => {
    for (const fold of folds) (fold as HTMLDetailsElement).open = true;
  });
}

describe('an OPD without a network', () => {
  beforeAll(async () => {
    await signIn(admin.page, linkFor(endpoint, /Admin OPD/));
    await untilKept(admin.page);
    await admin.profile.context.setOffline(true);
    await go(admin.page, '#/dokumen');
    await admin.page.getByRole('button', { name: 'Tambah dokumen', exact: true }).click();
    await admin.page.getByLabel('Pilih berkas').setInputFiles(longReport('SOP pelayanan', 20_000));
    await admin.page.getByText('Dokumen apa ini?').waitFor();
    await admin.page.reload();
  });

  it.each(forms.filter(({ id }) => id !== 'proposal').map((form) => [form.title.id, form] as const))(
    '[FM1] fills in %s',
    async (_title, form) => {
      const { page } = admin;
      await go(page, `#/pendataan/${form.id}`);
      await page.getByRole('button', { name: 'Tambah catatan' }).click();
      await page
        .getByText(/terisi$/)
        .first()
        .waitFor();
      await fillRecord(page, form, wanted(form));
      expect(await faultsOf(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 800 });
      if (form.flow !== 'none') {
        await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
        await page.getByText('Sudah diajukan').first().waitFor();
      }
      await page.reload();
      await page.getByRole('heading', { level: 1, name: nameOf(form), exact: true }).waitFor();
      await expect.poll(() => sendingStatus(page).innerText()).toContain('Menunggu internet');
    },
  );

  it('has each of them at Diskominfo once the network is back', async () => {
    await admin.profile.context.setOffline(false);
    await exchange(admin.page);
    await signIn(desk.page, linkFor(endpoint, /Koordinator/));
    for (const form of forms.filter(({ id }) => id !== 'proposal')) {
      await go(desk.page, `#/pendataan/${form.id}`);
      await desk.page
        .getByRole('link', { name: nameOf(form), exact: true })
        .first()
        .click();
      const heading = desk.page.getByRole('heading', { level: 1, name: nameOf(form), exact: true });
      await heading.waitFor();
      expect(await heading.innerText()).toBe(nameOf(form));
    }
  });

  it('gets one back with a note, repairs it and has it accepted', async () => {
    const form = forms.find(({ id }) => id === 'application');
    if (form === undefined) throw new Error('no form of applications');
    const name = nameOf(form);
    await go(desk.page, '#/pendataan/application');
    await desk.page.getByRole('link', { name, exact: true }).first().click();
    await desk.page.getByRole('button', { name: 'Kembalikan' }).click();
    await desk.page.getByRole('textbox', { name: 'Alasan' }).fill('Biaya belum sesuai kontrak.');
    await desk.page.getByRole('button', { name: 'Tambah catatan' }).click();
    await desk.page.getByLabel('Catatan untuk isian').selectOption('buildCost');
    await desk.page.getByRole('textbox', { name: 'Catatan', exact: true }).fill('Lihat kontrak 2024.');
    await desk.page.getByRole('button', { name: 'Kembalikan' }).click();
    await desk.page.getByText('Dikembalikan ke OPD.').waitFor();
    await exchange(desk.page);

    await exchange(admin.page);
    await go(admin.page, '#/pendataan');
    await admin.page.getByRole('link', { name, exact: true }).first().click();
    await admin.page.getByText('Biaya belum sesuai kontrak.').waitFor();
    await openAll(admin.page);
    await admin.page.getByText('Catatan Diskominfo: Lihat kontrak 2024.').waitFor();
    await admin.page.locator('#record-buildCost').fill('175.000.000');
    await admin.page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await admin.page.getByText('Sudah diajukan. Diskominfo akan memeriksanya.').waitFor();
    await exchange(admin.page);

    await exchange(desk.page);
    await go(desk.page, '#/pendataan/application');
    await desk.page.getByRole('link', { name, exact: true }).first().click();
    await openAll(desk.page);
    await desk.page.getByText('Rp 175.000.000', { exact: true }).waitFor();
    await desk.page.getByRole('button', { name: 'Setujui' }).click();
    await desk.page.getByText('Disetujui.', { exact: true }).waitFor();
    await exchange(desk.page);
    await exchange(admin.page);
    await go(admin.page, '#/pendataan/application');
    const line = admin.page.getByRole('listitem').filter({ hasText: name });
    await expect.poll(() => line.innerText()).toContain('Disetujui');
  });
});
