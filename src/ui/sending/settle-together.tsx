import { useId } from 'preact/hooks';
import type { Edit } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { placeOf, type Naming } from '../kit/describe-register.ts';
import { settle } from './settle.ts';
import type { SharedDifferences } from './shared-differences.ts';
import { useAuthorName } from './use-author-name.ts';

/** All that a person and one colleague differ in at one place, settled with one choice; the cards below show each. */
export function SettleTogether({ shared, naming }: { shared: SharedDifferences; naming: Naming }) {
  const { storage } = useApp();
  const id = useId();
  const words = m.sending.settle;
  const name = useAuthorName()(shared.colleague);
  const place = placeOf(shared.scope, naming);
  const use = async (edits: readonly Edit[]) => {
    await settle(storage, edits);
    showToast({
      text: words.allSettled(shared.count, place),
      undo: () => settle(storage, shared.before),
    });
  };
  return (
    <section class="card stack" aria-labelledby={id}>
      <h3 id={id}>{words.together(name, shared.count, place)}</h3>
      <div class="row">
        <Button onClick={() => void use(shared.mine)}>{words.allMine}</Button>
        <Button onClick={() => void use(shared.theirs)}>{words.allOf(name)}</Button>
      </div>
    </section>
  );
}
