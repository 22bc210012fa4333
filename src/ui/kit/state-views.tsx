import type { ComponentChildren } from 'preact';
import { m } from '../messages/messages.ts';
import { Button } from './button.tsx';
import { deviceKind } from './device-kind.ts';
import { Icon } from './icon.tsx';

const lines = [0, 1, 2];

/** Nothing here yet: says what will come, and `children` offers the first step. */
export function EmptyState(props: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="state">
      <svg
        width="72"
        height="72"
        viewBox="0 0 64 64"
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linejoin="round"
        aria-hidden="true"
      >
        <path d="M32 7c8 3.7 12.8 11 14 19.2.6 4.5 3 7.5 8 9.8H10c5-2.3 7.4-5.3 8-9.8C19.2 18 24 10.7 32 7ZM16 40h32v4H16zM20 44v10h5V44M39 44v10h5V44" />
      </svg>
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}

/** The coming shape of a list, before it is here. */
export function LoadingBones({ label }: { label?: string | undefined }) {
  return (
    <div role="status" aria-busy="true">
      <span class="sr">{label ?? m.words.states.loading}</span>
      <ul class="tasks" aria-hidden="true">
        {lines.map((line) => (
          <li key={line} class="bones">
            <span class="bone" />
            <span class="bone" />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Could not be shown: says that the work is safe, how old the data is, and offers another try. */
export function FailedState(props: {
  title?: string | undefined;
  /** What went wrong, in a sentence of `messages`. */
  reason?: string | undefined;
  /** When the data was last fetched, in words. */
  dataFrom?: string | undefined;
  onRetry?: (() => void) | undefined;
}) {
  const { failed, workIsSafe, dataFrom } = m.words.states;
  return (
    <div class="state" role="alert">
      <Icon name="offline" />
      <h2>{props.title ?? failed}</h2>
      <p>
        {props.reason} {workIsSafe(deviceKind())} {props.dataFrom !== undefined && dataFrom(props.dataFrom)}
      </p>
      {props.onRetry !== undefined && <Button onClick={props.onRetry}>{m.words.acts.tryAgain}</Button>}
    </div>
  );
}
