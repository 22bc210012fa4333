import { useId } from 'preact/hooks';
import { Icon } from './icon.tsx';

/** A search field that filters while one types; its label is read, not shown. */
export function SearchBox(props: { label: string; value: string; onInput: (value: string) => void }) {
  const id = useId();
  return (
    <div class="search">
      <label class="sr" for={id}>
        {props.label}
      </label>
      <Icon name="search" />
      <input
        id={id}
        class="input"
        type="search"
        value={props.value}
        placeholder={props.label}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
    </div>
  );
}
