import { useState } from 'preact/hooks';
import type { Assignment } from '../../domain/directory.ts';
import { requirementsOf, type Indicator } from '../../domain/instrument.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { TextInput } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { d, m } from '../messages/messages.ts';
import { assignmentEdits } from './agency-edits.ts';

type AssignedOpdProps = { assignment: Assignment; indicator: Indicator; onRemove: () => void };

/** One OPD of an indicator: what it is asked for, in words and by requirement. */
export function AssignedOpd({ assignment, indicator, onRemove }: AssignedOpdProps) {
  const { storage, directory } = useApp();
  const words = d.manage.assignment;
  const { opd, role, note } = assignment;
  const name = directory.opds.get(opd)?.name ?? opd;
  const [written, setWritten] = useState(note);
  const save = (fields: { note?: string; asked?: readonly string[] | null }) =>
    record(storage, assignmentEdits(assignment, opd, fields));
  return (
    <Card title={name} level={3}>
      <div class="row spread">
        <span class="small soft">{role === 'none' ? '' : m.words.assignmentRoles[role]}</span>
        <Button kind="quiet" icon="trash" label={words.remove(name)} onClick={onRemove}>
          {m.words.acts.remove}
        </Button>
      </div>
      <TextInput
        label={words.noteOf(name)}
        hint={words.noteHint}
        optional
        maxLength={500}
        value={written}
        onInput={setWritten}
        onBlur={() => void save({ note: written.trim() })}
      />
      <Asked assignment={assignment} indicator={indicator} onChange={(asked) => void save({ asked })} />
    </Card>
  );
}

type AskedProps = {
  assignment: Assignment;
  indicator: Indicator;
  onChange: (asked: readonly string[] | null) => void;
};

/** All requirements, or only those that are ticked. It guides the screens of the OPD and forbids nothing. */
function Asked({ assignment, indicator, onChange }: AskedProps) {
  const words = d.manage.assignment;
  const { asked } = assignment;
  const requirements = requirementsOf(indicator);
  const toggle = (code: string, isAsked: boolean) =>
    onChange(isAsked ? [...(asked ?? []), code] : (asked ?? []).filter((other) => other !== code));
  return (
    <Details title={asked === null ? words.askedAll : words.askedSome(asked.length)}>
      <div class="stack tight">
        <Checkbox
          label={words.askAll}
          hint={words.askAllHint}
          checked={asked === null}
          onChange={(all) => onChange(all ? null : requirements.map(({ code }) => code))}
        />
        {asked !== null &&
          requirements.map(({ code, text }) => (
            <Checkbox
              key={code}
              label={text}
              hint={code}
              checked={asked.includes(code)}
              onChange={(isAsked) => toggle(code, isAsked)}
            />
          ))}
      </div>
    </Details>
  );
}
