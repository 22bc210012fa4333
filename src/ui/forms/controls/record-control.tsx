import type { Json } from '../../../domain/op.ts';
import { refsOf, textOf, type RecordRef } from '../../../domain/forms/value.ts';
import { useApp } from '../../kit/app-context.ts';
import { Select, TextInput } from '../../kit/field.tsx';
import { f } from '../../messages/messages.ts';
import { nameOfRecord } from '../record-name.ts';
import { useRecords } from '../use-records.ts';
import { ChoiceSet } from './choice-set.tsx';
import { CodesControl } from './choice-control.tsx';
import type { ControlOf } from './control.ts';
import { partsOf } from './person-control.tsx';

type Props = ControlOf<'record'>;
type Offered = { code: string; name: string };

/** A link to a record of another form, to several, or words for what no record names. */
export function RecordControl(props: Props) {
  const { field, value, onInput, onLeave } = props;
  const offered = useOffered(props);
  const chosen = refsOf(value).map(codeOf);
  const choose = (codes: readonly string[]): void => {
    const refs = codes.map(refOf);
    onInput(field.several === true ? refs : (refs[0] ?? null));
    onLeave();
  };
  if (offered === null) return null;
  if (field.several === true) {
    const inner = {
      ...props,
      onInput: (codes: Json) => choose(codes as readonly string[]),
      onLeave: () => undefined,
    };
    return <CodesControl {...inner} value={chosen} options={offered} labelOf={({ name }) => name} />;
  }
  return <OneRecord {...props} offered={offered} chosen={chosen[0] ?? ''} onChoose={choose} />;
}

type OneProps = Props & {
  offered: readonly Offered[];
  chosen: string;
  onChoose: (codes: readonly string[]) => void;
};

function OneRecord({ field, offered, chosen, onChoose, value, onInput, onLeave, ...look }: OneProps) {
  const options = [
    { value: '', label: f.control.choose },
    ...offered.map(({ code, name }) => ({ value: code, label: name })),
  ];
  const choose = (code: string) => onChoose(code === '' ? [] : [code]);
  const words = {
    value: textOf(partsOf(value)['text']),
    onInput: (text: string) => onInput(text === '' ? null : { text }),
    onBlur: onLeave,
  };
  if (field.orText === true && offered.length === 0) return <TextInput {...look} {...words} />;
  if (field.orText !== true) return <Select {...look} options={options} value={chosen} onChange={choose} />;
  return (
    <ChoiceSet {...look}>
      <Select label={f.control.fromList} options={options} value={chosen} onChange={choose} />
      {chosen === '' && <TextInput label={f.control.otherWords} {...words} />}
    </ChoiceSet>
  );
}

const codeOf = ({ opd, record }: RecordRef): string => `${opd}:${record}`;

function refOf(code: string): RecordRef {
  const [opd = '', record = ''] = code.split(':');
  return { opd, record };
}

/**
 * Records of the wanted forms: those of the OPD first; of others with whose they are. A chosen one that is not here stays
 * chosen. Null until they are read: what is drawn must not change under the hands.
 */
function useOffered({ field, opd, value }: Props): Offered[] | null {
  const { directory, language } = useApp();
  const records = useRecords(null);
  if (records.state === 'loading') return null;
  const known = (records.state === 'filled' ? records.value : [])
    .filter(({ form }) => field.forms.includes(form))
    .toSorted((a, b) => Number(b.opd === opd) - Number(a.opd === opd))
    .map((record) => ({
      code: codeOf({ opd: record.opd, record: record.id }),
      name: nameOf(
        record.opd === opd,
        nameOfRecord(record, language),
        directory.opds.get(record.opd)?.name ?? record.opd,
      ),
    }));
  const absent = refsOf(value)
    .map(codeOf)
    .filter((code) => !known.some((one) => one.code === code))
    .map((code) => ({ code, name: f.record.missing }));
  return [...known, ...absent];
}

const nameOf = (isOwn: boolean, name: string, opdName: string): string =>
  isOwn ? name : `${name} (${opdName})`;
