import { link } from './router.ts';
import { deviceKind } from './device-kind.ts';
import { formatTime } from './format.ts';
import { Icon } from './icon.tsx';
import { m } from '../messages/messages.ts';
import type { Saved } from './use-durable.ts';

/** The quiet line under a field: how safe what was typed is, and where to settle what a colleague wrote meanwhile. */
export function SavedLine({ saved, isDisputed }: { saved: Saved; isDisputed: boolean }) {
  const words = wordsOf(saved);
  return (
    <>
      <span data-saved={saved.state}>
        {words !== '' && saved.state !== 'saving' && (
          <Icon name={saved.state === 'failed' ? 'alert' : 'check'} small />
        )}
        {words}
      </span>
      {isDisputed && (
        <span class="disputed">
          {m.words.writing.disputed} <a href={link('pengiriman')}>{m.words.differences.title}</a>
        </span>
      )}
    </>
  );
}

function wordsOf(saved: Saved): string {
  const kind = deviceKind();
  switch (saved.state) {
    case 'nothing':
      return '';
    case 'saving':
      return m.words.writing.saving;
    case 'device':
      return m.words.sending.savedAt(kind, formatTime(saved.at));
    case 'arrived':
      return m.words.sending.arrived;
    case 'failed':
      return m.words.writing.notSavedHere(kind);
  }
}
