import { useState } from 'preact/hooks';
import type { WantedPerson } from '../../domain/protocol.ts';
import { useApp } from '../kit/app-context.ts';
import { troubleOf, type Trouble } from './server-trouble.tsx';
import { keepCode } from './sign-in-code.ts';

export type PeopleWriting = {
  isBusy: boolean;
  trouble: Trouble | null;
  /** Gives how many codes were made, or null when it did not come to that. */
  write: (people: readonly WantedPerson[]) => Promise<number | null>;
  /** The same request once more: after a lost answer it makes nobody twice. */
  again: () => Promise<number | null>;
};

/** Has the server write many people at once and keeps the codes that it makes, to be handed over. */
export function usePeopleWriting(): PeopleWriting {
  const { endpoint, sync } = useApp();
  const [state, setState] = useState<Trouble | 'busy' | null>(null);
  const [last, setLast] = useState<readonly WantedPerson[]>([]);
  const write = async (people: readonly WantedPerson[]): Promise<number | null> => {
    setLast(people);
    setState('busy');
    try {
      // OPDs that were added a moment ago have to be there before their admins are.
      await sync.syncNow();
      const codes = await endpoint.writePeople(people);
      const byId = new Map(people.map((person) => [person.id, person]));
      for (const { code, expiresAt, user } of codes) {
        const person = byId.get(user.id);
        if (person !== undefined) keepCode({ ...person, user: user.id, code, expiresAt });
      }
      void sync.syncNow();
      setState(null);
      return codes.length;
    } catch (error) {
      setState(troubleOf(error));
      return null;
    }
  };
  return {
    isBusy: state === 'busy',
    trouble: state === 'busy' ? null : state,
    write,
    again: () => write(last),
  };
}
