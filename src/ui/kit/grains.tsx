/** How far something is shown: `none`, by the OPD, documented, accepted. */
export type Standing = 'none' | 'claimed' | 'proven' | 'accepted';

/** One grain for each thing; hollow, half, full. Decoration: the words stand beside it. */
export function Grains({ states }: { states: readonly Standing[] }) {
  return (
    <span class="grains" aria-hidden="true">
      {states.map((state, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- grains have no other identity than their place
        <i key={place} data-state={state === 'none' ? undefined : state} />
      ))}
    </span>
  );
}
