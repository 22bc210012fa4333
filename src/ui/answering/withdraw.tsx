import { Button } from '../kit/button.tsx';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import { useSeat } from './seat.ts';
import { useWrite } from '../kit/use-write.ts';

/** *Tarik kembali*: back to a draft, while nobody has decided yet. */
export function Withdraw({ opd }: { opd: string }) {
  const { view } = useSeat();
  const write = useWrite();
  const words = m.answering.submit;
  const register = { scope: view.scope, entity: 'submission', key: opd, field: 'state' };
  const withdraw = async () => {
    if ((await write([{ ...register, value: { state: 'draft' } }])) === null) return;
    showToast({ text: words.withdrawn, undo: () => write([{ ...register, value: { state: 'submitted' } }]) });
  };
  return (
    <div>
      <Button icon="undo" onClick={() => void withdraw()}>
        {words.withdraw}
      </Button>
    </div>
  );
}
