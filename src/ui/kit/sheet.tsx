import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { m } from '../messages/messages.ts';
import { Button } from './button.tsx';

type SheetProps = {
  title: string;
  /** Esc, the close button, or a tap beside the sheet. */
  onClose: () => void;
  children: ComponentChildren;
};

/**
 * A sheet that rises on phones and is a dialog on laptops. Open while it is drawn: draw it to open, leave it out to close.
 * Focus goes to its title and, when it goes away, back to where it was.
 */
export function Sheet({ title, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    return element === null ? undefined : closeOn(element, onClose);
  }, [onClose]);
  // Before anything is painted: a key pressed at once must already meet the open sheet.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const before = document.activeElement;
    element.showModal();
    heading.current?.focus();
    return () => {
      element.close();
      if (!(before instanceof HTMLElement) || !before.isConnected) return;
      before.focus();
      // The dialog gave the focus back without scrolling, and the page may have grown beneath it meanwhile.
      before.scrollIntoView({ block: 'nearest' });
    };
  }, []);

  return (
    <dialog ref={dialog} class="sheet stack" aria-labelledby={titleId}>
      <div class="row spread">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button kind="quiet" icon="close" onClick={onClose}>
          {m.words.acts.close}
        </Button>
      </div>
      {children}
    </dialog>
  );
}

/** Esc and a click on the veil ask to close; the dialog itself closes only when it is no longer drawn. */
function closeOn(dialog: HTMLDialogElement, close: () => void): () => void {
  const cancel = (event: Event) => {
    // A file picker inside that was left without a choice says cancel too, and that bubbles up to here.
    if (event.target !== dialog) return;
    event.preventDefault();
    close();
  };
  const click = (event: MouseEvent) => {
    if (event.target === dialog && isBeside(event, dialog)) close();
  };
  dialog.addEventListener('cancel', cancel);
  dialog.addEventListener('click', click);
  return () => {
    dialog.removeEventListener('cancel', cancel);
    dialog.removeEventListener('click', click);
  };
}

/** A click on the veil has the dialog as its target and lies outside its box. */
function isBeside(event: MouseEvent, dialog: HTMLElement): boolean {
  const box = dialog.getBoundingClientRect();
  const within = (at: number, from: number, to: number) => at >= from && at <= to;
  return !(within(event.clientX, box.left, box.right) && within(event.clientY, box.top, box.bottom));
}
