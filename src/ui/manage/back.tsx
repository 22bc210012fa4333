import { Icon } from '../kit/icon.tsx';

/** From one thing back to the list that it stands in. */
export function Back({ href, label }: { href: string; label: string }) {
  return (
    <a class="back" href={href}>
      <Icon name="left" small />
      {label}
    </a>
  );
}
