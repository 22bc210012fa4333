import { readUnsentFiles } from '../../storage/unsent-files.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { link } from '../kit/router.ts';
import { useLive } from '../kit/use-live.ts';
import { m } from '../messages/messages.ts';
import { useSeat } from './seat.ts';

/** What a submission waits for: files on their way, and files that go nowhere until the person does something. */
export function WaitingFiles({ opd }: { opd: string }) {
  const { view } = useSeat();
  const { db } = useApp().storage;
  const files = useLive(async () => readUnsentFiles(db, view.scope, opd), [db, view.scope, opd]);
  if (files.state !== 'filled') return null;
  const words = m.answering.submit;
  const refused = files.value.filter(({ state }) => state === 'refused').length;
  const waiting = files.value.length - refused;
  return (
    <>
      {waiting > 0 && <p class="small">{words.filesWait(waiting)}</p>}
      {refused > 0 && (
        <Banner tone="warn" icon="alert" level={3} title={words.filesRefused(refused)}>
          <a href={link('pengiriman')}>{words.seeFiles}</a>
        </Banner>
      )}
    </>
  );
}
