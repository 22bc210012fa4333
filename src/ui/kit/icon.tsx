import { icons } from './icons.ts';
import type { IconName } from './icons.ts';

/** A drawn mark beside words; screen readers pass over it. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean | undefined }) {
  return (
    <svg class={small ? 'icon s' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}
