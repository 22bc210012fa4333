import { useState } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatBytes } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { ReadCopyButton, useReadCopy } from '../kit/read-copy-button.tsx';
import { saveUnsentCopy } from '../kit/save-copy.ts';

/** All work that is only here as one file, and the way back in. `sizeBytes` is told before it is made. */
export function CopyCard({ sizeBytes }: { sizeBytes: number }) {
  const words = m.sending.copy;
  const [isBusy, setIsBusy] = useState(false);
  const [news, setNews] = useState('');
  const save = useSaveCopy();
  const read = useReadCopy();
  const run = async (work: () => Promise<string>, meanwhile: string) => {
    setIsBusy(true);
    setNews(meanwhile);
    setNews(await work().catch(() => words.failed));
    setIsBusy(false);
  };
  return (
    <Card title={words.title}>
      <p class="small">{words.lead}</p>
      {sizeBytes > 0 && <p class="small soft">{words.size(formatBytes(sizeBytes))}</p>}
      <Button
        icon="download"
        busy={isBusy}
        disabledReason={sizeBytes === 0 ? words.nothing : undefined}
        onClick={() => void run(save, words.making)}
      >
        {m.words.sending.saveCopy}
      </Button>
      <ReadCopyButton
        isBusy={isBusy}
        onChosen={(file) => void run(async () => read(file), m.words.states.loading)}
      />
      <output class="small">{news}</output>
    </Card>
  );
}

function useSaveCopy(): () => Promise<string> {
  const { storage } = useApp();
  return async () => m.sending.copy.saved(formatBytes(await saveUnsentCopy(storage)));
}
