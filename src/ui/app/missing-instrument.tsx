import { useEffect } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { d, m } from '../messages/messages.ts';

/** The period uses an instrument whose texts are not here: says what is needed, and asks again whenever the endpoint answered. */
export function MissingInstrument({ onRetry }: { onRetry: () => void }) {
  const { sync } = useApp();
  useEffect(() => {
    let lastArrivedAt = sync.getStatus().lastArrivedAt;
    return sync.subscribe(() => {
      const arrivedAt = sync.getStatus().lastArrivedAt;
      if (arrivedAt !== lastArrivedAt) onRetry();
      lastArrivedAt = arrivedAt;
    });
  }, [sync, onRetry]);
  const words = d.instruments.missing;
  return (
    <Banner
      icon="offline"
      title={words.title}
      actions={<Button onClick={onRetry}>{m.words.acts.tryAgain}</Button>}
    >
      <p>{words.text}</p>
    </Banner>
  );
}
