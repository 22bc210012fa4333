import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type ButtonLook = {
  /** `primary`: the one main act of a screen; `plain`: any other; `quiet`: without a frame. Default `plain`. */
  kind?: 'primary' | 'plain' | 'quiet' | undefined;
  icon?: IconName | undefined;
  /** As wide as a phone. */
  whole?: boolean | undefined;
  children: ComponentChildren;
};

type ButtonProps = ButtonLook & {
  onClick?: ((event: MouseEvent) => void) | undefined;
  type?: 'button' | 'submit' | undefined;
  /** The act is under way: further clicks do nothing. */
  busy?: boolean | undefined;
  /** Why it cannot be used now: it stays readable and reachable, and the reason stands beneath it. */
  disabledReason?: string | undefined;
  /** A longer name for screen readers; must begin with the words on the button. */
  label?: string | undefined;
  id?: string | undefined;
  expanded?: boolean | undefined;
  describedBy?: string | undefined;
};

export function Button(props: ButtonProps) {
  const reasonId = useId();
  const blocked = props.busy === true || props.disabledReason !== undefined;
  const button = (
    <button
      class={lookOf(props)}
      type={props.type ?? 'button'}
      id={props.id}
      aria-label={props.label}
      aria-busy={props.busy}
      aria-disabled={blocked ? 'true' : undefined}
      aria-expanded={props.expanded}
      aria-describedby={props.disabledReason === undefined ? props.describedBy : reasonId}
      onClick={(event) => (blocked ? event.preventDefault() : props.onClick?.(event))}
    >
      <Look {...props} />
    </button>
  );
  if (props.disabledReason === undefined) return button;
  return (
    <div class="stack tight">
      {button}
      <p class="reason" id={reasonId}>
        {props.disabledReason}
      </p>
    </div>
  );
}

/** A link that looks like a button: it leads somewhere, a button does something. */
export function LinkButton(
  props: ButtonLook & { href: string; label?: string | undefined; download?: string | undefined },
) {
  return (
    <a class={lookOf(props)} href={props.href} aria-label={props.label} download={props.download}>
      <Look {...props} />
    </a>
  );
}

function Look({ icon, children }: Pick<ButtonLook, 'icon' | 'children'>) {
  return (
    <>
      {icon !== undefined && <Icon name={icon} small />}
      {children}
    </>
  );
}

function lookOf({ kind = 'plain', whole = false }: ButtonLook): string {
  return ['button', kind === 'plain' ? '' : kind, whole ? 'whole' : ''].filter(Boolean).join(' ');
}
