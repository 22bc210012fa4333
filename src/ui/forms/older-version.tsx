import { findField } from '../../domain/forms/form.ts';
import { isEmpty, textOf } from '../../domain/forms/value.ts';
import { Banner } from '../kit/banner.tsx';
import { f } from '../messages/messages.ts';
import { useRecordSeat } from './record-seat.ts';
import { useSay } from './words-of.ts';

/** A record of an older version of the form: what changed since, and the values that the form no longer asks for. */
export function OlderVersion() {
  const { form, record } = useRecordSeat();
  const say = useSay();
  if (record.version >= form.version) return null;
  const changes = form.changes.filter(({ version }) => version > record.version);
  const left = Object.entries(record.values).filter(
    ([name, value]) => !isEmpty(value) && findField(form, name) === undefined,
  );
  return (
    <Banner title={f.record.olderVersion(record.version)}>
      <p>{f.record.keptValues}</p>
      <ul>
        {changes.map(({ version, words }) => (
          <li key={version}>{say(words)}</li>
        ))}
      </ul>
      {left.length > 0 && (
        <>
          <p>{f.record.notOnForm}</p>
          <ul>
            {left.map(([name, value]) => (
              <li key={name}>
                {name}: {typeof value === 'string' ? textOf(value) : JSON.stringify(value)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Banner>
  );
}
