import { useLayoutEffect, useState } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Sheet } from '../kit/sheet.tsx';
import { d } from '../messages/messages.ts';

type Acts = { next: () => void; accept: () => void; giveBack: () => void; undo: () => void };

/** A key each, as the words on the buttons begin. */
const keys = { next: 'J', accept: 'S', giveBack: 'K', undo: 'U' } as const satisfies Record<
  keyof Acts,
  string
>;
const acts = ['next', 'accept', 'giveBack', 'undo'] as const satisfies readonly (keyof Acts)[];

/**
 * Single keys for who judges many requirements, and the button that shows them. They rest while something is written or a sheet is
 * open, and can be switched off: those who speak to their computer would set them off by words (WCAG 2.1.4).
 */
export function Shortcuts(props: Acts) {
  const { me } = useApp();
  const [isOpen, setOpen] = useState(false);
  const [isOn, setOn] = useState(() => areOn(me.id));
  // Before anything is painted: a key pressed at once must meet what is on the screen.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isForOthers(event)) return;
      const act = acts.find((one) => keys[one] === event.key.toUpperCase());
      if (event.key !== '?' && (act === undefined || !isOn)) return;
      event.preventDefault();
      if (act === undefined) setOpen(true);
      else props[act]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  });
  const words = d.review.keys;
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {d.review.desk.shortcuts}
      </Button>
      {isOpen && (
        <Sheet title={words.title} onClose={() => setOpen(false)}>
          <dl class="facts">
            {acts.map((act) => (
              <Key key={act} sign={keys[act]} words={words[act]} />
            ))}
            <Key sign="?" words={words.all} />
          </dl>
          <p class="small soft">{words.note}</p>
          <Checkbox
            label={words.enabled}
            checked={isOn}
            onChange={(on) => {
              setOn(on);
              keepOn(me.id, on);
            }}
          />
        </Sheet>
      )}
    </>
  );
}

function Key({ sign, words }: { sign: string; words: string }) {
  return (
    <div>
      <dt>
        <kbd>{sign}</kbd>
      </dt>
      <dd>{words}</dd>
    </div>
  );
}

/** Keys with a modifier are the browser's; those pressed in a field or in front of an open sheet are text or that sheet's. */
function isForOthers(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return true;
  if (document.querySelector('dialog[open]') !== null) return true;
  const { target } = event;
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

const keyOf = (person: string): string => `lumbung.shortcuts.${person}`;

function areOn(person: string): boolean {
  try {
    return localStorage.getItem(keyOf(person)) !== 'off';
  } catch {
    return true; // storage switched off: everything works without it
  }
}

function keepOn(person: string, isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(keyOf(person));
    else localStorage.setItem(keyOf(person), 'off');
  } catch {
    // nothing is lost but the convenience
  }
}
