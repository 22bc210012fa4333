import { Tag } from '../kit/tag.tsx';
import { d } from '../messages/messages.ts';
import type { PortalRow } from './portal-rows.ts';

export function StateTag({ row: { state } }: { row: PortalRow }) {
  const text = d.portal.states[state];
  if (state === 'changed') return <Tag state="warn">{text}</Tag>;
  return state === 'typed' ? <Tag icon="check">{text}</Tag> : <Tag>{text}</Tag>;
}
