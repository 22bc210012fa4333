import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { m } from '../messages/messages.ts';
import { Button } from './button.tsx';

/** A short message; with `undo` it offers *Urungkan* instead of having asked "are you sure". */
export type Toast = { text: string; undo?: (() => unknown) | undefined };

/** Long enough to read, reach and press for someone who is not quick (WCAG 2.2.1 asks for more than a few seconds). */
const SHOWN_MS = 12_000;

const shown = signal<Toast | null>(null);

/** Shows a message above the tab bar; a new one takes the place of the one before. */
export function showToast(toast: Toast): void {
  shown.value = toast;
}

export function hideToast(): void {
  shown.value = null;
}

/** The one place where toasts appear; always in the page, so that screen readers hear what comes. */
export function ToastHost() {
  const [held, setHeld] = useState(false);
  const toast = shown.value;

  useEffect(() => {
    if (toast === null || held) return;
    const timer = setTimeout(hideToast, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, held]);

  const hold = {
    onMouseEnter: () => setHeld(true),
    onMouseLeave: () => setHeld(false),
    onFocusIn: () => setHeld(true),
    onFocusOut: () => setHeld(false),
  };
  return (
    <div class="toast" role="status" {...hold}>
      {toast !== null && (
        <>
          <span>{toast.text}</span>
          {toast.undo !== undefined && <UndoButton undo={toast.undo} />}
          <Button kind="quiet" onClick={hideToast}>
            {m.words.acts.close}
          </Button>
        </>
      )}
    </div>
  );
}

function UndoButton({ undo }: { undo: () => unknown }) {
  const run = () => {
    hideToast();
    undo();
  };
  return (
    <Button kind="quiet" onClick={run}>
      {m.words.acts.undo}
    </Button>
  );
}
