import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { TextInput } from '../kit/field.tsx';
import { d } from '../messages/messages.ts';
import { faultOf, idFromCode, type EntryFault, type OpdEntry } from './opd-entry.ts';

type OpdAddProps = { takenIds: ReadonlySet<string>; onAdd: (opd: OpdEntry) => void };

/** One OPD more; its id comes from its short name. */
export function OpdAdd({ takenIds, onAdd }: OpdAddProps) {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [fault, setFault] = useState<EntryFault | null>(null);
  const words = d.manage.opd;
  const opd = { id: idFromCode(code), code: code.trim(), name: name.trim() };

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const found = faultOf(opd, takenIds);
    setFault(found);
    if (found !== null) return;
    onAdd(opd);
    setCode('');
    setName('');
  };
  const isOfName = fault === 'no-name' || fault === 'too-long';
  const errorFor = (isHere: boolean) =>
    fault !== null && isHere ? sentence(words.faults[fault]) : undefined;
  return (
    <Card title={words.add}>
      <form class="stack narrow" noValidate onSubmit={submit}>
        <TextInput
          label={words.code}
          hint={opd.id === '' ? words.codeHint : words.idOf(opd.id)}
          value={code}
          onInput={setCode}
          error={errorFor(!isOfName)}
        />
        <TextInput label={words.name} value={name} onInput={setName} error={errorFor(isOfName)} />
        <div>
          <Button type="submit" icon="plus">
            {words.add}
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** The reasons are worded to follow "Baris 3: …"; alone they begin a sentence. */
function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
