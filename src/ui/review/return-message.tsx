import { useState } from 'preact/hooks';
import type { Room } from '../../domain/room.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { copyText } from '../kit/copy-text.ts';
import { TextArea } from '../kit/field.tsx';
import { formatDayLong } from '../kit/format.ts';
import { link } from '../kit/router.ts';
import { Sheet } from '../kit/sheet.tsx';
import { d, m } from '../messages/messages.ts';
import { nameOfIndicator } from './indicator-name.ts';

export type ReturnedItem = { requirement: string; reason: string };

type ReturnMessageProps = {
  room: Room;
  /** To whom, in words. */
  opds: string;
  items: readonly ReturnedItem[];
  due: string | null;
};

/** A ready text for the WhatsApp of the OPDs to which something was returned; it may be changed before it is copied. */
export function ReturnMessage(props: ReturnMessageProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="send" onClick={() => setOpen(true)}>
        {d.review.message.act}
      </Button>
      {isOpen && <MessageSheet {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function MessageSheet({ room, opds, items, due, onClose }: ReturnMessageProps & { onClose: () => void }) {
  const { directory } = useApp();
  const words = d.review.message;
  const [text, setText] = useState(() =>
    words.text({
      opd: opds,
      indicator: nameOfIndicator(room),
      items,
      due: due === null ? null : formatDayLong(due),
      link: `${location.href.split('#')[0] ?? ''}${link('indikator', room.indicator.id)}`,
      from: directory.profile.name,
    }),
  );
  const [isFailed, setFailed] = useState(false);
  const copy = async () => {
    if (await copyText(text, words.copied)) onClose();
    else setFailed(true); // a message below would lie under the sheet
  };
  return (
    <Sheet title={words.title(opds)} onClose={onClose}>
      <TextArea
        label={words.label}
        hint={words.hint}
        error={isFailed ? m.words.states.notCopied : undefined}
        rows={10}
        value={text}
        onInput={setText}
      />
      <Button kind="primary" icon="copy" whole onClick={() => void copy()}>
        {words.copy}
      </Button>
    </Sheet>
  );
}
