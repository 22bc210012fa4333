import { activeOpds } from '../../domain/directory.ts';
import type { Role } from '../../domain/field-shapes.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import type { Fault } from '../kit/error-summary.tsx';
import { HintAndError, Select, TextInput } from '../kit/field.tsx';
import { d, m } from '../messages/messages.ts';
import { allRoles, type EntryFault, type PersonEntry } from './person-entry.ts';

type PersonFieldsProps = {
  entry: PersonEntry;
  onChange: (part: Partial<PersonEntry>) => void;
  faults: readonly Fault[];
};

/** Name, roles and OPDs of a person: both may be several, for roles add up and small OPDs share an admin. */
export function PersonFields({ entry, onChange, faults }: PersonFieldsProps) {
  const words = d.manage.people;
  const errorOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.text;
  return (
    <>
      <TextInput
        id="orang-nama"
        label={words.name}
        value={entry.name}
        maxLength={120}
        onInput={(name) => onChange({ name })}
        error={errorOf('orang-nama')}
      />
      <RoleChoice
        value={entry.roles}
        onChange={(roles) => onChange({ roles })}
        error={errorOf('orang-peran')}
      />
      {entry.roles.includes('opd_admin') && (
        <OpdChoice value={entry.opds} onChange={(opds) => onChange({ opds })} error={errorOf('orang-opd')} />
      )}
    </>
  );
}

const fieldOfFault: Record<EntryFault, string> = {
  name: 'orang-nama',
  roles: 'orang-peran',
  'last-coordinator': 'orang-peran',
  opds: 'orang-opd',
};

export function faultsInWords(faults: readonly EntryFault[]): Fault[] {
  const { nameMissing: name, rolesMissing: roles, opdMissing: opds, lastCoordinator } = d.manage.people;
  const texts = { name, roles, opds, 'last-coordinator': lastCoordinator };
  return faults.map((fault) => ({ fieldId: fieldOfFault[fault], text: texts[fault] }));
}

type ChoiceProps<Value> = {
  value: readonly Value[];
  onChange: (value: readonly Value[]) => void;
  error: string | undefined;
};

/** Roles add up: a coordinator is often also the admin of its own OPD. */
function RoleChoice({ value, onChange, error }: ChoiceProps<Role>) {
  const words = d.manage.people;
  return (
    <fieldset class="group" id="orang-peran">
      <legend>{words.roles}</legend>
      <HintAndError id="orang-peran" hint={words.rolesHint} error={error} />
      <div class="choices list">
        {allRoles.map((role) => (
          <Checkbox
            key={role}
            label={m.words.roles[role]}
            hint={words.roleHints[role]}
            checked={value.includes(role)}
            onChange={(isOn) => onChange(isOn ? [...value, role] : value.filter((other) => other !== role))}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** The OPDs that were chosen, and one more; a closed one stays until it is taken away. */
function OpdChoice({ value, onChange, error }: ChoiceProps<string>) {
  const { directory } = useApp();
  const words = d.manage.people;
  const free = activeOpds(directory).filter(({ id }) => !value.includes(id));
  const nameOf = (id: string) => directory.opds.get(id)?.name ?? id;
  return (
    <div class="stack tight">
      <Select
        id="orang-opd"
        label={words.opd}
        hint={words.opdHint}
        value=""
        options={[
          { value: '', label: value.length === 0 ? words.chooseOpd : words.oneMoreOpd },
          ...free.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(opd) => opd !== '' && onChange([...value, opd])}
        error={error}
      />
      {value.length > 0 && (
        <ul class="stack tight" aria-label={words.chosenOpds}>
          {value.map((id) => (
            <li key={id} class="row spread">
              <span>{nameOf(id)}</span>
              <Button
                kind="quiet"
                icon="trash"
                label={d.manage.assignment.remove(nameOf(id))}
                onClick={() => onChange(value.filter((other) => other !== id))}
              >
                {m.words.acts.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
