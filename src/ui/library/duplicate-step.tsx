import { Button } from '../kit/button.tsx';
import { m } from '../messages/messages.ts';
import { titleOf } from './describe-document.ts';
import type { LibraryDocument } from './library-document.ts';
import { StepHeading } from './step-heading.tsx';

/** The chosen file is in the library already: one document serves, two would age apart. */
export function DuplicateStep(props: { document: LibraryDocument; onUse: () => void; onOther: () => void }) {
  const { duplicate } = m.library;
  return (
    <div class="stack">
      <StepHeading>{duplicate.title}</StepHeading>
      <p>{duplicate.text(titleOf(props.document))}</p>
      <div class="row">
        <Button kind="primary" whole onClick={props.onUse}>
          {duplicate.use}
        </Button>
        <Button kind="quiet" onClick={props.onOther}>
          {duplicate.other}
        </Button>
      </div>
    </div>
  );
}
