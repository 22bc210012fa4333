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

/** One thing to do: the whole row is the link, named by `name` alone; `meta` and `tag` describe it. */
export function TaskRow(props: {
  href: string;
  name: string;
  meta?: ComponentChildren;
  tag?: ComponentChildren;
}) {
  const id = useId();
  const described = [props.meta === undefined ? '' : `${id}-meta`, props.tag === undefined ? '' : `${id}-tag`]
    .join(' ')
    .trim();
  return (
    <li>
      <a
        href={props.href}
        aria-labelledby={`${id}-name`}
        aria-describedby={described === '' ? undefined : described}
      >
        <b id={`${id}-name`}>{props.name}</b>
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
      </a>
    </li>
  );
}
