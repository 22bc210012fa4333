import { Button } from '../kit/button.tsx';
import { formatNumber } from '../kit/format.ts';
import { Progress } from '../kit/progress.tsx';
import { d, m } from '../messages/messages.ts';
import type { Making } from './use-making.ts';

type MakingWords = { making: string; progress: (done: string, total: string) => string };

/** How far a file is, with the way out; a sentence where it could not be made. */
export function MakingProgress(props: { making: Making; words: MakingWords; onStop: () => void }) {
  const { making, words } = props;
  if (making.state === 'idle') return null;
  if (making.state === 'failed') {
    return (
      <p class="small" role="alert">
        {d.report.failed}
      </p>
    );
  }
  const { done, total } = making;
  const text = total === 0 ? m.words.states.loading : words.progress(formatNumber(done), formatNumber(total));
  return (
    <div class="stack tight">
      <Progress value={done} max={total} label={words.making} text={text} />
      <div>
        <Button kind="quiet" icon="close" onClick={props.onStop}>
          {d.report.cancel}
        </Button>
      </div>
    </div>
  );
}
