import { Details } from '../kit/fold.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { d } from '../messages/messages.ts';
import { changeText, printed } from './index-panel.tsx';
import type { Workbench } from './workbench.ts';

/** Every aspect now and in the scenario. On phones folded: the levels come first there. */
export function AspectChanges({ bench }: { bench: Workbench }) {
  return (
    <Details title={d.whatIf.aspects} open={deviceKind() === 'laptop'}>
      <ul class="moves">
        {bench.result.value.aspects.map(({ id, name, before, after }) => {
          const change = changeText(before, after);
          return (
            <li key={id}>
              <span>{name}</span>
              <span class="number">
                {change === '' ? (
                  printed(after)
                ) : (
                  <>
                    {printed(before)} → <b>{printed(after)}</b> <span class="soft">({change})</span>
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Details>
  );
}
