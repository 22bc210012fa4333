import { useState } from 'preact/hooks';
import { activeOpds, type Opd } from '../../domain/directory.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Select, TextInput } from '../kit/field.tsx';
import { Card } from '../kit/card.tsx';
import { formatList } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { d, m } from '../messages/messages.ts';
import { agencyEdits } from './agency-edits.ts';
import { Back } from './back.tsx';
import { adminsOf } from './handover.ts';

export function OpdEdit({ id }: { id: string }) {
  const opd = useApp().directory.opds.get(id);
  return (
    <div class="stack narrow">
      <Back href={link('kelola', 'opd')} label={d.manage.opd.back} />
      {opd === undefined ? <p>{d.manage.opd.unknown}</p> : <OpdForm opd={opd} />}
    </div>
  );
}

function OpdForm({ opd }: { opd: Opd }) {
  const { storage } = useApp();
  const [code, setCode] = useState(opd.code);
  const [name, setName] = useState(opd.name);
  const [isTried, setTried] = useState(false);
  const words = d.manage.opd;
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '') return;
    await record(storage, agencyEdits('opd', opd.id, { code: code.trim(), name: name.trim() }));
    showToast({ text: d.manage.saved });
  };
  return (
    <>
      <h2>{opd.name}</h2>
      <form class="stack" noValidate onSubmit={(event) => void save(event)}>
        <TextInput
          label={words.code}
          hint={words.idOf(opd.id)}
          value={code}
          maxLength={200}
          onInput={setCode}
        />
        <TextInput
          label={words.name}
          value={name}
          maxLength={200}
          onInput={setName}
          error={isTried && name.trim() === '' ? words.faults['no-name'] : undefined}
        />
        <div>
          <Button type="submit" kind="primary">
            {d.manage.save}
          </Button>
        </div>
      </form>
      <Admins opd={opd} />
      <Activity opd={opd} />
    </>
  );
}

/** Who answers for the OPD, and the way to another. */
function Admins({ opd }: { opd: Opd }) {
  const { directory } = useApp();
  const words = d.manage.people.handover;
  const admins = adminsOf(directory, opd.id);
  return (
    <Card title={m.words.roles.opd_admin} level={3}>
      <p>{admins.length === 0 ? words.noAdmin : formatList(admins.map(({ name }) => name))}</p>
      <div>
        <LinkButton icon="users" href={link('kelola', 'opd', opd.id, 'ganti-admin')}>
          {admins.length === 0 ? words.actFirst : words.open}
        </LinkButton>
      </div>
    </Card>
  );
}

function Activity({ opd }: { opd: Opd }) {
  const { storage } = useApp();
  const words = d.manage.opd;
  const set = (active: boolean, successor: string | null) =>
    record(storage, agencyEdits('opd', opd.id, { active, successor }));
  const toggle = async () => {
    // One that opens again has no successor any more.
    await set(!opd.active, null);
    const text = opd.active ? words.deactivated(opd.name) : words.activated(opd.name);
    showToast({ text, undo: () => set(opd.active, opd.successor) });
  };
  return (
    <div class="stack tight">
      <div>
        <Button onClick={() => void toggle()}>{opd.active ? words.deactivate : words.activate}</Button>
      </div>
      {opd.active ? <p class="small soft">{words.deactivateHelp}</p> : <Successor opd={opd} />}
    </div>
  );
}

/** Who took over from a closed OPD: its assignments go there when they are copied. */
function Successor({ opd }: { opd: Opd }) {
  const { storage, directory } = useApp();
  const words = d.manage.opd;
  const options = activeOpds(directory).map(({ id, name }) => ({ value: id, label: name }));
  const set = (successor: string | null) => record(storage, agencyEdits('opd', opd.id, { successor }));
  const choose = async (id: string) => {
    await set(id === '' ? null : id);
    const name = directory.opds.get(id)?.name;
    showToast({
      text: name === undefined ? words.noSuccessor : words.succeeded(name),
      undo: () => set(opd.successor),
    });
  };
  return (
    <Select
      label={words.successorOf}
      hint={words.successorHint}
      value={opd.successor ?? ''}
      options={[{ value: '', label: words.noSuccessor }, ...options]}
      onChange={(id) => void choose(id)}
    />
  );
}
