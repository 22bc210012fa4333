import { useState } from 'preact/hooks';
import type { Person } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { ErrorSummary, type Fault } from '../kit/error-summary.tsx';
import { link } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { Back } from './back.tsx';
import { entryFaults, losesCoordinator, settled, type PersonEntry } from './person-entry.ts';
import { faultsInWords, PersonFields } from './person-fields.tsx';
import { ServerTrouble, troubleOf, type Trouble } from './server-trouble.tsx';

/** One person who is known already: name, roles and OPDs. */
export function PersonEdit({ id }: { id: string }) {
  const person = useApp().directory.people.get(id);
  return (
    <div class="stack narrow">
      <Back href={link('kelola', 'orang')} label={d.manage.people.slip.back} />
      {person === undefined ? <p>{d.manage.people.unknown}</p> : <PersonForm person={person} />}
    </div>
  );
}

function PersonForm({ person }: { person: Person }) {
  const words = d.manage.people;
  const [entry, setEntry] = useState<PersonEntry>(person);
  const { faults, state, submit } = usePersonSaving(person);
  return (
    <>
      <h2>{person.name}</h2>
      <p class="small soft">{words.editLead}</p>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(entry);
        }}
      >
        <ErrorSummary faults={faults} />
        <PersonFields
          entry={entry}
          onChange={(part) => setEntry((before) => ({ ...before, ...part }))}
          faults={faults}
        />
        <ServerTrouble trouble={state === 'busy' ? null : state} />
        <div>
          <Button type="submit" kind="primary" whole busy={state === 'busy'}>
            {d.manage.save}
          </Button>
        </div>
      </form>
    </>
  );
}

function usePersonSaving(person: Person) {
  const { endpoint, sync, directory } = useApp();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [state, setState] = useState<Trouble | 'busy' | null>(null);
  const save = async ({ name, roles, opds }: PersonEntry): Promise<void> => {
    await endpoint.editPerson(person.id, { name, roles, opds });
    void sync.syncNow();
  };
  const undo = () => save(person).catch(() => showToast({ text: d.manage.people.notDone }));
  const submit = async (entry: PersonEntry) => {
    const wanted = settled(entry);
    const isLast = losesCoordinator(directory, [{ ...person, ...wanted }]);
    const wrong = [...entryFaults(entry), ...(isLast ? (['last-coordinator'] as const) : [])];
    setFaults(faultsInWords(wrong));
    if (wrong.length > 0) return;
    setState('busy');
    try {
      await save(wanted);
      setState(null);
      showToast({ text: d.manage.saved, undo });
    } catch (error) {
      setState(troubleOf(error));
    }
  };
  return { faults, state, submit };
}
