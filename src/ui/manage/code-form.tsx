import { useState } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { ErrorSummary, type Fault } from '../kit/error-summary.tsx';
import { d } from '../messages/messages.ts';
import { entryFaults, settled, type PersonEntry } from './person-entry.ts';
import { faultsInWords, PersonFields } from './person-fields.tsx';
import { ServerTrouble, troubleOf } from './server-trouble.tsx';
import { keepCode } from './sign-in-code.ts';

const emptyEntry: PersonEntry = { name: '', roles: ['opd_admin'], opds: [] };

/** A new person and the code to sign in with. */
export function CodeForm({ onMade }: { onMade: () => void }) {
  const words = d.manage.people;
  const { entry, change, faults, isMaking, trouble, submit } = useCodeEntry(onMade);
  return (
    <Card title={words.newCode}>
      <form class="stack narrow" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={faults} />
        <PersonFields entry={entry} onChange={change} faults={faults} />
        <ServerTrouble trouble={trouble} />
        <div>
          <Button type="submit" kind="primary" icon="key" whole busy={isMaking}>
            {words.make}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function useCodeEntry(onMade: () => void) {
  const { endpoint } = useApp();
  const [entry, setEntry] = useState<PersonEntry>(emptyEntry);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [state, setState] = useState<'idle' | 'making' | 'offline' | 'refused'>('idle');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const found = faultsInWords(entryFaults(entry));
    setFaults(found);
    if (found.length > 0) return;
    const person = settled(entry);
    setState('making');
    try {
      const { code, expiresAt, user } = await endpoint.makeCode(person);
      keepCode({ ...person, user: user.id, code, expiresAt });
      setEntry(emptyEntry);
      setState('idle');
      onMade();
    } catch (error) {
      setState(troubleOf(error));
    }
  };
  return {
    entry,
    change: (part: Partial<PersonEntry>) => setEntry((before) => ({ ...before, ...part })),
    faults,
    isMaking: state === 'making',
    trouble: state === 'offline' || state === 'refused' ? state : null,
    submit,
  };
}
