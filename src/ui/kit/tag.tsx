import type { ComponentChildren } from 'preact';
import type { IndicatorState } from '../../domain/indicator-state.ts';
import { m } from '../messages/messages.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

/** Besides the states of an indicator: a person has to look, or not. */
export type TagState = IndicatorState | 'warn' | 'plain';

const iconOf: Partial<Record<TagState, IconName>> = {
  'needs-repair': 'flag',
  accepted: 'accepted',
  submitted: 'clock',
  ready: 'check',
  warn: 'alert',
};

/** A state in a word, mostly with its icon; never a button. */
export function Tag(props: {
  state?: TagState | undefined;
  icon?: IconName | undefined;
  children: ComponentChildren;
}) {
  const state = props.state ?? 'plain';
  const icon = props.icon ?? iconOf[state];
  return (
    <span class="tag" data-state={state}>
      {icon !== undefined && <Icon name={icon} />}
      {props.children}
    </span>
  );
}

/** The state of an indicator in the fixed words. */
export function IndicatorTag({ state }: { state: IndicatorState }) {
  return <Tag state={state}>{m.words.indicatorStates[state]}</Tag>;
}
