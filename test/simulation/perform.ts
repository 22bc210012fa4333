import { addFile } from '../../src/storage/evidence-files.ts';
import { cutAllDrafts, readDrafts, saveDraft } from '../../src/storage/draft.ts';
import { record, type Edit } from '../../src/storage/record.ts';
import { openDevice, untilCut, type Device, type Seams } from './device.ts';
import { noteArrived, noteDraft, noteReplaced, noteSaved, type Ledger } from './ledger.ts';
import { pickEdit, pickSettlement, typedField } from './people-act.ts';
import { randomFrom, type Random } from './random.ts';
import type { Action, DeviceAction, ServerAction } from './schedule.ts';
import type { World } from './world.ts';

/** One run under way: the server, the devices and what people were told. */
export type Run = { world: World; devices: Device[]; ledger: Ledger; seams: Seams };

const hourMs = 3_600_000;

/** Lets one thing happen. Whatever it is, the device stands afterwards as its person would find it. */
export async function perform(run: Run, action: Action): Promise<void> {
  const random = randomFrom(action.salt);
  if (!('device' in action)) return performOnServer(run, action, random);
  const device = run.devices[action.device % run.devices.length];
  if (device !== undefined) await performOn(run, { action, device, random });
}

type OnDevice = { action: DeviceAction; device: Device; random: Random };

async function performOn(run: Run, { action, device, random }: OnDevice): Promise<void> {
  switch (action.kind) {
    case 'write':
      return cutOrDone(run, { action, device }, async () =>
        save(run, device, await pickEdit(device, random)),
      );
    case 'settle':
      return cutOrDone(run, { action, device }, async () =>
        save(run, device, await pickSettlement(device, random)),
      );
    case 'type':
      return cutOrDone(run, { action, device }, () => type(run, device, random));
    case 'attach':
      return cutOrDone(run, { action, device }, () => attach(device, random));
    case 'sync':
      return sync(run, { action, device });
    case 'power-cut':
      return comeBack(run, device);
    case 'wipe':
      return wipe(run, device);
    case 'clone':
      return clone(run, { device, random });
    case 'turn-clock':
      device.clock.offsetMs = action.hours * hourMs;
      return;
  }
}

async function performOnServer({ world }: Run, action: ServerAction, random: Random): Promise<void> {
  switch (action.kind) {
    case 'server-killed':
      return world.kill();
    case 'back-up':
      return world.backUp();
    case 'restore':
      return world.restore();
    case 'deliver-held':
      return world.deliverHeld();
    case 'hours-pass':
      world.clock.nowMs += (1 + random.below(48)) * hourMs;
      return;
    case 'revoke':
      return world.revoke();
  }
}

type Cuttable = { action: { cutAfter?: number | null }; device: Device };

/** Does the work, or part of it until the power goes; then the page starts anew. */
async function cutOrDone(run: Run, { action, device }: Cuttable, work: () => Promise<void>): Promise<void> {
  if (action.cutAfter !== null && action.cutAfter !== undefined) device.life().dieAfter(action.cutAfter);
  const isDone = await untilCut(work);
  if (!isDone || action.cutAfter !== null) await comeBack(run, device);
}

/** Only what the product has promised counts: the note is made after the promise came true. */
async function save({ ledger }: Run, device: Device, edit: Edit | null): Promise<void> {
  if (edit === null) return;
  ledger.trying.set(device.name, edit);
  const [id] = await record(device.storage(), [edit]);
  await noteSaved(ledger, device, [{ id, register: edit, value: edit.value }]);
}

async function type({ ledger }: Run, device: Device, random: Random): Promise<void> {
  const register = typedField(device);
  if (register === null) return;
  ledger.trying.set(device.name, register);
  const text = `ketik ${random.below(1_000_000)}`;
  for (let length = text.length - 2; length <= text.length; length += 1) {
    await saveDraft(device.storage(), register, text.slice(0, length));
    noteDraft(ledger, { device: device.name, register, text: text.slice(0, length) });
  }
  if (random.isChance(0.7)) await cutDrafts(ledger, device);
}

/** As leaving the page does: every draft becomes an edit. */
async function cutDrafts(ledger: Ledger, device: Device): Promise<void> {
  const drafts = await readDrafts(device.storage());
  const ids = await cutAllDrafts(device.storage());
  const rows = await device.storage().db.ops.bulkGet(ids);
  ledger.drafts.delete(device.name);
  await noteSaved(
    ledger,
    device,
    drafts.map((draft) => ({
      id: rows.find((row) => row?.entity === draft.entity && row.key === draft.key)?.id,
      register: draft,
      value: draft.value,
    })),
  );
}

async function attach(device: Device, random: Random): Promise<void> {
  const { opd } = device.person;
  if (opd === null) return;
  const text = `%PDF-1.4\n1 0 obj\n<</N ${random.below(1_000_000)}>>\nendobj\ntrailer\n<<>>\n%%EOF\n`;
  const bytes = new TextEncoder().encode(text).buffer;
  await addFile(device.storage(), { bytes, name: 'sk.pdf', mime: 'application/pdf', scope: `opd/${opd}` });
}

type SyncAction = Extract<Action, { kind: 'sync' }>;

async function sync(run: Run, { action, device }: { action: SyncAction; device: Device }): Promise<void> {
  const { meanwhile } = action;
  device.faults = [...action.faults];
  device.meanwhile =
    meanwhile === null || isSame(run, meanwhile, device) ? null : () => perform(run, meanwhile);
  await cutOrDone(run, { action, device }, device.sync);
  device.faults = [];
  device.meanwhile = null;
  await noteArrived(run.ledger, device);
}

const isSame = ({ devices }: Run, action: Action, device: Device): boolean =>
  !('device' in action) || devices[action.device % devices.length] === device;

async function comeBack({ ledger }: Run, device: Device): Promise<void> {
  await device.restart();
  const tried = ledger.trying.get(device.name);
  if (tried !== undefined) await noteReplaced(ledger, device, [tried]);
  // Who comes back leaves the field once more: what was being typed becomes an edit.
  const kept = await readDrafts(device.storage());
  const told = ledger.drafts.get(device.name);
  if (
    told !== undefined &&
    kept.every(({ value }) => typeof value !== 'string' || !value.startsWith(told.text))
  )
    ledger.lostDrafts.push(told);
  await cutDrafts(ledger, device);
}

async function wipe({ ledger }: Run, device: Device): Promise<void> {
  ledger.wiped.add(device.name);
  ledger.drafts.delete(device.name);
  for (const edit of ledger.saved.values()) if (edit.device === device.name) ledger.endangered.add(edit.id);
  await device.wipe();
}

const mostDevices = 7;

/** The profile is copied to another computer; both go on, as the same person and under the same device id. */
async function clone(run: Run, { device, random }: { device: Device; random: Random }): Promise<void> {
  if (run.devices.length >= mostDevices) return;
  const name = `${device.name}'`;
  const { world, seams } = run;
  const twin = await openDevice({ name, person: device.person, world, random, seams });
  for (const table of device.storage().db.tables)
    await twin
      .storage()
      .db.table(table.name)
      .bulkPut(await table.toArray());
  twin.clock.offsetMs = device.clock.offsetMs;
  run.devices.push(twin);
}
