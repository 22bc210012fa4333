import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** The list that holds `TaskRow`s. */
export function TaskList({ label, children }: { label?: string | undefined; children: ComponentChildren }) {
  return (
    <ul class="tasks" aria-label={label}>
      {children}
    </ul>
  );
}

/** One thing to do: the link is named by `name` alone and covers the whole row; `meta` and `tag` describe it. */
export function TaskRow(props: {
  href: string;
  name: string;
  meta?: ComponentChildren;
  tag?: ComponentChildren;
}) {
  const id = useId();
  const parts = (['meta', 'tag'] as const).filter((part) => props[part] !== undefined);
  return (
    <li>
      <a
        href={props.href}
        aria-describedby={parts.length === 0 ? undefined : parts.map((part) => `${id}-${part}`).join(' ')}
      >
        {props.name}
      </a>
      {props.meta !== undefined && (
        <span class="meta" id={`${id}-meta`}>
          {props.meta}
        </span>
      )}
      {props.tag !== undefined && (
        <span class="end" id={`${id}-tag`}>
          {props.tag}
        </span>
      )}
      <Icon name="right" />
    </li>
  );
}
