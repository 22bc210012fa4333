import type { Person } from '../../domain/directory.ts';
import type { DeviceRow } from '../../domain/protocol.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { showToast } from '../kit/toast.tsx';
import { Tag } from '../kit/tag.tsx';
import { d, m } from '../messages/messages.ts';
import { DeviceLines } from './device-lines.tsx';
import { keepCode } from './sign-in-code.ts';

type PeopleListProps = {
  /** Null while they are not known. */
  devices: readonly DeviceRow[] | null;
  /** Something changed on the server: ask it again. */
  onChanged: () => void;
};

/** Everyone who may sign in, with their devices and what is still on them. */
export function PeopleList({ devices, onChanged }: PeopleListProps) {
  const { directory } = useApp();
  const words = d.manage.people;
  const people = [...directory.people.values()].toSorted(
    (a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name, 'id'),
  );
  return (
    <section class="stack" aria-labelledby="daftar-orang">
      <h2 id="daftar-orang">{words.list}</h2>
      {devices === null && <p class="small soft">{words.devicesUnknown}</p>}
      {people.length === 0 ? (
        <p class="small soft">{words.none}</p>
      ) : (
        <ul class="card people">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} devices={devices} onChanged={onChanged} />
          ))}
        </ul>
      )}
    </section>
  );
}

function PersonRow({ person, devices, onChanged }: PeopleListProps & { person: Person }) {
  const { directory, me } = useApp();
  const words = d.manage.people;
  const opds = person.opds.map((opd) => directory.opds.get(opd)?.name ?? opd);
  const roles = person.roles.map((role) => m.words.roles[role]);
  const isMe = person.id === me.id;
  return (
    <li>
      <div class="row spread">
        <b>
          {person.name} {isMe && <span class="soft">({words.you})</span>}
        </b>
        {!person.active && <Tag>{words.inactive}</Tag>}
      </div>
      <p class="small soft">{[...roles, ...opds].join(' · ')}</p>
      {devices !== null && (
        <DeviceLines
          person={person}
          devices={devices.filter(({ user }) => user === person.id)}
          onChanged={onChanged}
        />
      )}
      {devices !== null && !isMe && <PersonActs person={person} onChanged={onChanged} />}
    </li>
  );
}

function PersonActs({ person, onChanged }: { person: Person; onChanged: () => void }) {
  const words = d.manage.people;
  const { renewCode, setActive } = usePersonActs(person, onChanged);
  return (
    <div class="row">
      {person.active && (
        <Button icon="key" label={words.codeAgainFor(person.name)} onClick={() => void renewCode()}>
          {words.codeAgain}
        </Button>
      )}
      <Button
        kind="quiet"
        label={person.active ? words.deactivateFor(person.name) : words.activateFor(person.name)}
        onClick={() => void setActive(!person.active)}
      >
        {person.active ? words.deactivate : words.activate}
      </Button>
    </div>
  );
}

/** What the server does to one person; what fails says so and changes nothing. */
function usePersonActs(person: Person, onChanged: () => void) {
  const { endpoint, sync } = useApp();
  const words = d.manage.people;
  const failed = () => showToast({ text: words.notDone });
  const renewCode = async () => {
    try {
      const { code, expiresAt } = await endpoint.makeCode({ user: person.id });
      keepCode({ ...person, user: person.id, code, expiresAt });
    } catch {
      failed();
    }
  };
  const setActive = async (active: boolean): Promise<void> => {
    try {
      await endpoint.editPerson(person.id, { active });
      void sync.syncNow();
      onChanged();
      const text = active ? words.activated(person.name) : words.deactivated(person.name);
      showToast({ text, undo: () => setActive(!active) });
    } catch {
      failed();
    }
  };
  return { renewCode, setActive };
}
