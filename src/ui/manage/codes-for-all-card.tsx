import { useState } from 'preact/hooks';
import type { Opd } from '../../domain/directory.ts';
import type { DeviceRow } from '../../domain/protocol.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Choices } from '../kit/choices.tsx';
import { Details } from '../kit/fold.tsx';
import { link, navigate } from '../kit/router.ts';
import { d, m } from '../messages/messages.ts';
import { codesForAll, wantedForAll, type CodesFor } from './codes-for-all.ts';
import { useNewIds } from './new-ids.ts';
import { usePeopleWriting } from './people-writing.ts';
import { ServerTrouble } from './server-trouble.tsx';

type CardProps = { devices: readonly DeviceRow[]; onMade: () => void };

/** The codes of all OPDs in one act, as slips to print: before a meeting to which everybody comes. */
export function CodesForAllCard({ devices, onMade }: CardProps) {
  const { directory } = useApp();
  const [which, setWhich] = useState<CodesFor>('waiting');
  const [isFilling, setFilling] = useState(false);
  const newId = useNewIds();
  const writing = usePeopleWriting();
  const words = d.manage.people.all;
  const waiting = codesForAll(directory, devices, 'waiting');
  const every = codesForAll(directory, devices, 'all');
  const { admins } = which === 'all' ? every : waiting;
  const withoutAdmin = isFilling ? every.withoutAdmin : [];
  const count = admins.length + withoutAdmin.length;
  const finish = (codes: number | null) => {
    if (codes === null) return;
    onMade();
    navigate(link('kelola', 'orang', 'slip'));
  };
  const make = async () =>
    finish(
      await writing.write(
        wantedForAll(admins, withoutAdmin, {
          nameOf: ({ code, name }) => words.adminOf(code === '' ? name : code).slice(0, 120),
          newId,
        }),
      ),
    );
  return (
    <Details title={words.title}>
      <div class="stack">
        <Who which={which} onWhich={setWhich} waiting={waiting.admins.length} every={every.admins.length} />
        <Lacking opds={every.withoutAdmin} isFilling={isFilling} onChange={setFilling} />
        <ServerTrouble trouble={writing.trouble}>
          <Button onClick={() => void writing.again().then(finish)}>{m.words.acts.tryAgain}</Button>
        </ServerTrouble>
        <div>
          <Button
            icon="print"
            busy={writing.isBusy}
            disabledReason={count === 0 ? words.nobody : undefined}
            onClick={() => void make()}
          >
            {words.make(count)}
          </Button>
        </div>
      </div>
    </Details>
  );
}

type WhoProps = { which: CodesFor; onWhich: (which: CodesFor) => void; waiting: number; every: number };

function Who({ which, onWhich, waiting, every }: WhoProps) {
  const words = d.manage.people.all;
  return (
    <Choices
      legend={words.who}
      list
      value={which}
      options={[
        { value: 'waiting', label: words.waiting(waiting) },
        { value: 'all', label: words.every(every), hint: words.everyHint },
      ]}
      onChange={onWhich}
    />
  );
}

type LackingProps = { opds: readonly Opd[]; isFilling: boolean; onChange: (isFilling: boolean) => void };

/** OPDs without an admin may get a code by a name for the time being. */
function Lacking({ opds, isFilling, onChange }: LackingProps) {
  const words = d.manage.people.all;
  if (opds.length === 0) return null;
  return (
    <Checkbox
      label={words.fill(opds.length)}
      hint={words.fillHint(opds.map(({ code, name }) => code || name).join(', '))}
      checked={isFilling}
      onChange={onChange}
    />
  );
}
