import { useApp } from '../kit/app-context.ts';
import { Card } from '../kit/card.tsx';
import { Select, TextInput } from '../kit/field.tsx';
import { d } from '../messages/messages.ts';

type SuccessorFieldsProps = {
  opd: string;
  /** The id of a known person; empty for a new one. */
  known: string;
  name: string;
  onKnown: (id: string) => void;
  onName: (name: string) => void;
  error: string | undefined;
};

/** Who answers for the OPD from now on. */
export function SuccessorFields({ opd, known, name, onKnown, onName, error }: SuccessorFieldsProps) {
  const { directory } = useApp();
  const words = d.manage.people.handover;
  const others = [...directory.people.values()]
    .filter((person) => person.active && !person.opds.includes(opd))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
  return (
    <Card title={words.successor} level={3}>
      {others.length > 0 && (
        <Select
          label={words.successorWho}
          value={known}
          options={[
            { value: '', label: words.successorNew },
            ...others.map((person) => ({ value: person.id, label: person.name })),
          ]}
          onChange={onKnown}
        />
      )}
      {known === '' && (
        <TextInput label={words.name} value={name} maxLength={120} onInput={onName} error={error} />
      )}
    </Card>
  );
}
