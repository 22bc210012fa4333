import type { ComponentChildren } from 'preact';
import type { Standing } from './grains.tsx';
import { Icon } from './icon.tsx';

type FoldProps = {
  title: string;
  open?: boolean | undefined;
  onToggle?: ((open: boolean) => void) | undefined;
  children: ComponentChildren;
};

/** A quiet fold inside a page: *Tambahan*, *Riwayat*. */
export function Details({ title, open, onToggle, children }: FoldProps) {
  return (
    <details class="panel" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        {title}
        <Icon name="down" />
      </summary>
      {children}
    </details>
  );
}

/** One level of an indicator, folded or open; `summary` says in words how far it is. */
export function LevelFold(props: FoldProps & { level: number; summary: string; standing: Standing }) {
  return (
    <details
      class="level"
      data-state={props.standing}
      open={props.open}
      onToggle={(event) => props.onToggle?.(event.currentTarget.open)}
    >
      <summary>
        <span class="step">{props.level}</span>
        <span>
          <b>{props.title}</b>
          <span>{props.summary}</span>
        </span>
        <Icon name="down" />
      </summary>
      {props.children}
    </details>
  );
}
