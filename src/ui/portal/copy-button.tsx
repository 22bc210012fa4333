import type { ComponentChildren } from 'preact';
import { Button } from '../kit/button.tsx';
import { copyText } from '../kit/copy-text.ts';

/** Copies one field and says so; the words on it name the field. */
export function CopyButton(props: {
  text: string;
  copied: string;
  label?: string | undefined;
  children: ComponentChildren;
}) {
  const { text, copied, label, children } = props;
  return (
    <div>
      <Button icon="copy" label={label} onClick={() => void copyText(text, copied)}>
        {children}
      </Button>
    </div>
  );
}
