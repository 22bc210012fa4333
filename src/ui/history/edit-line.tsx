import type { OpRow } from '../../storage/db.ts';
import { addressOf } from '../kit/describe-register.ts';
import { Details } from '../kit/fold.tsx';
import { formatMoment } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import type { FoundEdit } from './find-edits.ts';
import { actOf, valueOf, whoDid, wordsOf, type Telling } from './tell-edit.ts';

/** Longer values are folded away: the list is read line by line. */
const shortLength = 160;

/** One edit as a sentence, with its times, what it says now and what stood there before. */
export function EditLine({ edit, telling }: { edit: FoundEdit; telling: Telling }) {
  const { row, before } = edit;
  const words = d.history;
  const value = valueOf(row, telling);
  const earlier = before === null ? '' : wordsOf(before, telling);
  return (
    <li>
      <p>
        <a href={addressOf(row)}>{words.sentence(whoDid(row, telling), actOf(row, telling))}</a>
      </p>
      <p class="small soft">{timesOf(row).join(' · ')}</p>
      {row.author !== undefined && (
        <p class="small soft">
          {words.accordingToCopy(telling.directory.people.get(row.author)?.name ?? words.somebody)}
        </p>
      )}
      {value !== '' && <Value title={words.now} text={value} />}
      {earlier !== '' && earlier !== wordsOf(row, telling) && <Value title={words.before} text={earlier} />}
    </li>
  );
}

function Value({ title, text }: { title: string; text: string }) {
  if (text.length <= shortLength) {
    return (
      <p class="small prose">
        <span class="soft">{title}:</span> {text}
      </p>
    );
  }
  return (
    <Details title={title}>
      <p class="small prose">{text}</p>
    </Details>
  );
}

const apartMs = 24 * 60 * 60 * 1000;

/** The device's time, the server's where it says something else, and where the edit is if it is not in the log. */
function timesOf({ at, receivedAt, place }: OpRow): string[] {
  const words = d.history;
  const standing = placeText(place);
  const isReceived = receivedAt !== undefined;
  // A device that was away sends late; only one that is ahead of the server has a wrong clock for certain.
  const isAhead = isReceived && Date.parse(at) - Date.parse(receivedAt) > apartMs;
  return [
    formatMoment(at),
    isReceived && formatMoment(receivedAt) !== formatMoment(at)
      ? words.received(formatMoment(receivedAt))
      : '',
    isAhead ? words.clockApart : '',
    standing,
  ].filter((part) => part !== '');
}

export function placeText(place: OpRow['place']): string {
  return place === 'logged' || place === 'acknowledged' ? '' : d.history.places[place];
}
