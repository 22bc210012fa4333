import { useLayoutEffect, useState } from 'preact/hooks';

/** Where the button stood: the part of the page, and how many links came before it there. */
type Stood = { part: Element; before: number };

/**
 * Whether a long list is drawn whole, and what the button for it does: the focus goes to the first line that was not there before,
 * for the button itself is gone then.
 */
export function useWhole(): [isWhole: boolean, show: (event: MouseEvent) => void] {
  const [stood, setStood] = useState<Stood | null>(null);
  useLayoutEffect(() => {
    if (stood !== null) linksIn(stood.part)[stood.before]?.focus();
  }, [stood]);
  const show = ({ currentTarget }: MouseEvent): void => {
    const button = currentTarget as HTMLElement;
    const part = button.closest('details, section, main') ?? document.body;
    setStood({ part, before: linksIn(part).filter((one) => comesBefore(one, button)).length });
  };
  return [stood !== null, show];
}

const linksIn = (part: Element): HTMLElement[] => [...part.querySelectorAll<HTMLElement>('a[href]')];

const comesBefore = (one: Node, other: Node): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
