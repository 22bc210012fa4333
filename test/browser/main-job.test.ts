import { afterEach, expect, test } from 'vitest';
import { openProfile, type Profile } from './chromium.ts';
import { linkFor, startEndpoint, type RunningEndpoint } from './endpoint.ts';
import { pageOf, sendingStatus, signInByLink, untilKept } from './sign-in.ts';

let endpoint: RunningEndpoint | null = null;
const profiles: Profile[] = [];

afterEach(async () => {
  for (const profile of profiles.splice(0)) await profile.close();
  await endpoint?.close();
  endpoint = null;
});

async function open(options: Parameters<typeof openProfile>[0] = {}): Promise<Profile> {
  const profile = await openProfile(options);
  profiles.push(profile);
  return profile;
}

const claims = 'Ada';

test('what an OPD admin writes without a network survives a killed browser and reaches Diskominfo', async () => {
  endpoint = await startEndpoint(['--demo']);
  const admin = await open();
  const page = await signInByLink(admin, linkFor(endpoint, /Admin OPD/));
  await page.getByRole('link', { name: 'Indikator', exact: true }).click();
  await page.getByRole('searchbox').waitFor();
  await untilKept(page);

  await admin.context.setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: 'Manajemen Pengetahuan', exact: true }).click();
  const group = page.getByRole('radiogroup').first();
  await group.getByRole('radio', { name: claims, exact: true }).check();
  await page.getByRole('textbox', { name: 'Penjelasan' }).fill('Fakta: ditulis tanpa internet.');
  await page
    .getByText(/Tersimpan di (HP|laptop) ini, /)
    .first()
    .waitFor();
  await admin.context.close();

  const again = await open({ folder: admin.folder });
  await again.context.setOffline(true);
  const restarted = await pageOf(again);
  await restarted.goto(`${endpoint.address}/#/indikator/I26`);
  const text = restarted.getByRole('textbox', { name: 'Penjelasan' });
  await text.waitFor();
  await expect.poll(() => text.inputValue()).toBe('Fakta: ditulis tanpa internet.');
  expect(
    await restarted
      .getByRole('radiogroup')
      .first()
      .getByRole('radio', { name: claims, exact: true })
      .isChecked(),
  ).toBe(true);

  await text.focus();
  await text.blur();
  const status = sendingStatus(restarted);
  await expect.poll(() => status.innerText()).toContain('Menunggu internet (2)');

  await again.context.setOffline(false);
  await expect.poll(() => status.innerText(), { timeout: 30_000 }).not.toContain('Menunggu internet');

  const desk = await open({ viewport: { width: 1280, height: 800 } });
  const office = await signInByLink(desk, linkFor(endpoint, /Koordinator \(/));
  await office.goto(`${endpoint.address}/#/indikator/I26`);
  await office.getByText('Fakta: ditulis tanpa internet.').waitFor({ state: 'attached', timeout: 40_000 });
});
