import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

/** `plain` is grey and calm (offline too); red only for repair and errors, amber where a person has to look. */
export type Tone = 'plain' | 'info' | 'warn' | 'danger' | 'brand';

const iconOf: Record<Tone, IconName> = {
  plain: 'info',
  info: 'moving',
  warn: 'alert',
  danger: 'flag',
  brand: 'steps',
};

/** A message within the page; `actions` stand in a row beneath it. */
export function Banner(props: {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  title: string;
  level?: 2 | 3 | undefined;
  children?: ComponentChildren;
  actions?: ComponentChildren;
}) {
  const tone = props.tone ?? 'plain';
  const Heading = props.level === 3 ? 'h3' : 'h2';
  return (
    <div class="banner" data-tone={tone}>
      <Icon name={props.icon ?? iconOf[tone]} />
      <Heading>{props.title}</Heading>
      {props.children}
      {props.actions !== undefined && <div class="row">{props.actions}</div>}
    </div>
  );
}
