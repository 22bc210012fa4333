import { Details } from '../kit/fold.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { d } from '../messages/messages.ts';
import { changeText, printed } from './index-panel.tsx';
import type { Workbench } from './workbench.ts';

/** Every aspect now and in the scenario. On phones folded: the levels come first there. */
export function AspectChanges({ bench }: { bench: Workbench }) {
  return (
    <Details title={d.whatIf.aspects} open={deviceKind() === 'laptop'}>
      <dl class="levels">
        {bench.result.value.aspects.map(({ id, name, before, after }) => {
          const change = changeText(before, after);
          return (
            <div key={id}>
              <dt>{name}</dt>
              <dd class="number">
                {change === '' ? printed(after) : d.whatIf.fromTo(printed(before), printed(after))}{' '}
                {change !== '' && <span class="soft">({change})</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </Details>
  );
}
