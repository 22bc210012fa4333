import { useState } from 'preact/hooks';
import type { Directory, Person } from '../../domain/directory.ts';
import type { DeviceRow } from '../../domain/protocol.ts';
import { useApp } from '../kit/app-context.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { link } from '../kit/router.ts';
import { SearchBox } from '../kit/search-box.tsx';
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
  const [sought, setSought] = useState('');
  const found = people.filter((person) => isSought(person, sought, directory));
  return (
    <section class="stack" aria-labelledby="daftar-orang">
      <h2 id="daftar-orang">{words.list}</h2>
      {devices === null && <p class="small soft">{words.devicesUnknown}</p>}
      {people.length > fewPeople && <SearchBox label={words.search} value={sought} onInput={setSought} />}
      {found.length === 0 ? (
        <p class="small soft">{people.length === 0 ? words.none : words.notFound}</p>
      ) : (
        <ul class="card people">
          {found.map((person) => (
            <PersonRow key={person.id} person={person} devices={devices} onChanged={onChanged} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** More than these are searched, not scrolled through. */
const fewPeople = 8;

function isSought(person: Person, sought: string, { opds }: Directory): boolean {
  const names = [person.name, ...person.opds.flatMap((id) => [opds.get(id)?.code, opds.get(id)?.name])];
  return names.some((name) => name?.toLowerCase().includes(sought.trim().toLowerCase()) === true);
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
      {devices !== null && <PersonActs person={person} isMe={isMe} onChanged={onChanged} />}
    </li>
  );
}

type ActsProps = { person: Person; isMe: boolean; onChanged: () => void };

/** Nobody ends their own access here, nor needs a code for it. */
function PersonActs({ person, isMe, onChanged }: ActsProps) {
  const words = d.manage.people;
  const { renewCode, setActive } = usePersonActs(person, onChanged);
  return (
    <div class="row">
      {person.active && (
        <LinkButton
          kind="quiet"
          icon="pencil"
          href={link('kelola', 'orang', person.id)}
          label={words.editFor(person.name)}
        >
          {words.edit}
        </LinkButton>
      )}
      {!isMe && person.active && (
        <Button icon="key" label={words.codeAgainFor(person.name)} onClick={() => void renewCode()}>
          {words.codeAgain}
        </Button>
      )}
      {!isMe && (
        <Button
          kind="quiet"
          label={person.active ? words.deactivateFor(person.name) : words.activateFor(person.name)}
          onClick={() => void setActive(!person.active)}
        >
          {person.active ? words.deactivate : words.activate}
        </Button>
      )}
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
