import type { Person } from '../../domain/directory.ts';
import type { DeviceRow } from '../../domain/protocol.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { d } from '../messages/messages.ts';
import { heldParts } from './device-lines.tsx';
import { heldOn, staysAfter } from './handover.ts';

type LeavingAdminsProps = {
  opd: string;
  admins: readonly Person[];
  devices: readonly DeviceRow[];
  staying: readonly string[];
  onStaying: (ids: readonly string[]) => void;
  /** The devices may have sent meanwhile. */
  onAsk: () => void;
};

/** The present admins, who of them leaves, and what would be lost with their devices. */
export function LeavingAdmins({ opd, admins, devices, staying, onStaying, onAsk }: LeavingAdminsProps) {
  const words = d.manage.people.handover;
  if (admins.length === 0) return <p>{words.noAdmin}</p>;
  const devicesOf = (id: string) => devices.filter(({ user }) => user === id);
  const hintOf = (person: Person) => {
    if (staysAfter(person, opd)) return words.stays;
    const parts = heldParts(heldOn(devicesOf(person.id)));
    return [words.goes(devicesOf(person.id).length), parts === '' ? '' : words.held(parts)].join(' ').trim();
  };
  const gone = admins.filter((person) => !staying.includes(person.id) && !staysAfter(person, opd));
  return (
    <>
      <fieldset class="group">
        <legend>{words.leaving}</legend>
        <p class="hint">{words.leavingHint}</p>
        <div class="choices list">
          {admins.map((person) => (
            <Checkbox
              key={person.id}
              label={person.name}
              hint={hintOf(person)}
              checked={!staying.includes(person.id)}
              onChange={(leaves) =>
                onStaying(leaves ? staying.filter((id) => id !== person.id) : [...staying, person.id])
              }
            />
          ))}
        </div>
      </fieldset>
      <Held devices={gone.flatMap(({ id }) => devicesOf(id))} onAsk={onAsk} />
    </>
  );
}

/** With numbers, and with what to do before anything is cut off. */
function Held({ devices, onAsk }: { devices: readonly DeviceRow[]; onAsk: () => void }) {
  const words = d.manage.people.handover;
  const held = heldOn(devices);
  const parts = heldParts(held);
  if (parts === '' && held.silent === 0) return null;
  return (
    <Banner
      tone="warn"
      level={3}
      title={parts === '' ? words.silent(held.silent) : words.held(parts)}
      actions={
        <Button icon="refresh" onClick={onAsk}>
          {words.checkAgain}
        </Button>
      }
    >
      <p>{words.heldText}</p>
      <ul class="errors">
        {words.heldSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {parts !== '' && held.silent > 0 && <p>{words.silent(held.silent)}</p>}
    </Banner>
  );
}
