import { useState } from 'preact/hooks';
import { activeOpds } from '../../domain/directory.ts';
import type { Role } from '../../domain/field-shapes.ts';
import { useApp } from '../kit/app-context.ts';
import { EndpointError } from '../../sync/endpoint.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { ErrorSummary, type Fault } from '../kit/error-summary.tsx';
import { HintAndError, Select, TextInput } from '../kit/field.tsx';
import { d, m } from '../messages/messages.ts';
import { keepCode } from './sign-in-code.ts';

const roles = ['opd_admin', 'coordinator', 'assessor', 'viewer'] as const satisfies readonly Role[];

type Entry = { name: string; roles: readonly Role[]; opd: string };
const emptyEntry: Entry = { name: '', roles: ['opd_admin'], opd: '' };

/** A new person and the code to sign in with. */
export function CodeForm({ onMade }: { onMade: () => void }) {
  const { directory } = useApp();
  const words = d.manage.people;
  const { entry, change, faults, isMaking, problem, submit } = useCodeEntry(onMade);
  const errorOf = (id: string) => faults.find(({ fieldId }) => fieldId === id)?.text;
  const options = activeOpds(directory).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={words.newCode}>
      <form class="stack narrow" noValidate onSubmit={(event) => void submit(event)}>
        <ErrorSummary faults={faults} />
        <TextInput
          id="orang-nama"
          label={words.name}
          value={entry.name}
          maxLength={120}
          onInput={(name) => change({ name })}
          error={errorOf('orang-nama')}
        />
        <RoleChoice
          value={entry.roles}
          onChange={(next) => change({ roles: next })}
          error={errorOf('orang-peran')}
        />
        {entry.roles.includes('opd_admin') && (
          <Select
            id="orang-opd"
            label={words.opd}
            value={entry.opd}
            options={[{ value: '', label: words.chooseOpd }, ...options]}
            onChange={(opd) => change({ opd })}
            error={errorOf('orang-opd')}
          />
        )}
        {problem === 'offline' && (
          <Banner level={3} icon="offline" title={words.offlineTitle}>
            <p>{words.codeOffline}</p>
          </Banner>
        )}
        {problem === 'refused' && <Banner level={3} tone="warn" title={words.refused} />}
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
  const [entry, setEntry] = useState<Entry>(emptyEntry);
  const [faults, setFaults] = useState<Fault[]>([]);
  const [state, setState] = useState<'idle' | 'making' | 'offline' | 'refused'>('idle');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const found = faultsOf(entry);
    setFaults(found);
    if (found.length > 0) return;
    const person = {
      name: entry.name.trim(),
      roles: [...entry.roles],
      opds: entry.roles.includes('opd_admin') ? [entry.opd] : [],
    };
    setState('making');
    try {
      const { code, expiresAt, user } = await endpoint.makeCode(person);
      keepCode({ ...person, user: user.id, code, expiresAt });
      setEntry(emptyEntry);
      setState('idle');
      onMade();
    } catch (error) {
      setState(error instanceof EndpointError && error.reason === 'refused' ? 'refused' : 'offline');
    }
  };
  return {
    entry,
    change: (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part })),
    faults,
    isMaking: state === 'making',
    problem: state === 'offline' || state === 'refused' ? state : null,
    submit,
  };
}

function faultsOf(entry: Entry): Fault[] {
  const words = d.manage.people;
  const isWithoutOpd = entry.roles.includes('opd_admin') && entry.opd === '';
  return [
    ...(entry.name.trim() === '' ? [{ fieldId: 'orang-nama', text: words.nameMissing }] : []),
    ...(entry.roles.length === 0 ? [{ fieldId: 'orang-peran', text: words.rolesMissing }] : []),
    ...(isWithoutOpd ? [{ fieldId: 'orang-opd', text: words.opdMissing }] : []),
  ];
}

type RoleChoiceProps = {
  value: readonly Role[];
  onChange: (roles: readonly Role[]) => void;
  error: string | undefined;
};

/** Roles add up: a coordinator is often also the admin of its own OPD. */
function RoleChoice({ value, onChange, error }: RoleChoiceProps) {
  const words = d.manage.people;
  return (
    <fieldset class="group" id="orang-peran">
      <legend>{words.roles}</legend>
      <HintAndError id="orang-peran" hint={words.rolesHint} error={error} />
      <div class="choices list">
        {roles.map((role) => (
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
