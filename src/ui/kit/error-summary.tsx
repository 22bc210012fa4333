import { useEffect, useRef } from 'preact/hooks';
import { m } from '../messages/messages.ts';
import { Icon } from './icon.tsx';

export type Fault = { fieldId: string; text: string };

/** What has to be fixed before going on; takes the focus, and each line leads to its field. Draws nothing without faults. */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [faults]);
  if (faults.length === 0) return null;

  return (
    <div class="banner" data-tone="danger" role="alert" tabIndex={-1} ref={box}>
      <Icon name="alert" />
      <h2>{m.words.states.faults(faults.length)}</h2>
      <ul class="errors">
        {faults.map((fault) => (
          <li key={fault.fieldId}>
            {/* The address bar belongs to the router: the link only moves the focus. */}
            <a href={`#${fault.fieldId}`} onClick={(event) => leadTo(event, fault.fieldId)}>
              {fault.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function leadTo(event: MouseEvent, fieldId: string): void {
  event.preventDefault();
  const field = document.getElementById(fieldId);
  const control = field?.matches('fieldset') === true ? field.querySelector<HTMLElement>('input') : field;
  control?.focus();
}
