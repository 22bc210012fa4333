import { m } from '../messages/messages.ts';
import { showToast } from './toast.tsx';

/**
 * Puts text on the clipboard and says so with `copied`. Pages that are not served over https have no clipboard, and a browser may
 * forbid it: then the person is told to copy by hand. Gives whether it was copied.
 */
export async function copyText(text: string, copied: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    showToast({ text: m.words.states.notCopied });
    return false;
  }
  showToast({ text: copied });
  return true;
}
