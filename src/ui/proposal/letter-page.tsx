import { useState } from 'preact/hooks';
import type { FormRecord } from '../../domain/forms/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { saveFile } from '../kit/save-file.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { f } from '../messages/messages.ts';
import { BlockView } from '../report/block-view.tsx';
import { useReader } from '../forms/use-reader.ts';
import { useRecord, type RecordPlace } from '../forms/use-records.ts';
import { letterOf, type Letter } from './letter-content.ts';

const withLetter = new Set(['letter', 'realised', 'lapsed']);

/** The letter of recommendation as it is printed: A4, Indonesian, with room for the signature. */
export function LetterPage({ place }: { place: RecordPlace }) {
  const live = useRecord(place);
  const words = f.proposal.letterPage;
  const back = { href: link('pendataan', 'proposal', place.opd, place.record), label: words.back };
  return (
    <Page title={words.title} back={back}>
      {live.state === 'loading' && <LoadingBones label={f.pages.loading} />}
      {live.state === 'failed' && (
        <FailedState reason={f.pages.notLoaded} onRetry={() => location.reload()} />
      )}
      {live.state === 'filled' && <Found record={live.value?.record ?? null} />}
    </Page>
  );
}

function Found({ record }: { record: FormRecord | null }) {
  const words = f.proposal.letterPage;
  if (record !== null && withLetter.has(record.state)) return <Issued record={record} />;
  return <EmptyState title={words.none} text={words.noneText} />;
}

function Issued({ record }: { record: FormRecord }) {
  const { directory } = useApp();
  const reader = useReader(record.opd);
  const letter = letterOf(record, directory, reader.recordName);
  return (
    <>
      <div class="stack tight">
        <p class="small soft">{f.proposal.letterPage.lead}</p>
        <Acts letter={letter} at={record.changedAt} />
      </div>
      <Paper letter={letter} />
    </>
  );
}

function Acts({ letter, at }: { letter: Letter; at: string }) {
  const [hasFailed, setFailed] = useState(false);
  const words = f.proposal.letterPage;
  const download = async (): Promise<void> => {
    setFailed(false);
    try {
      const { letterDocx, letterFileName } = await import('./letter-docx.ts');
      saveFile(await letterDocx(letter, at), letterFileName(letter));
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <div class="row">
        <Button kind="primary" icon="print" onClick={() => print()}>
          {words.print}
        </Button>
        <Button icon="download" onClick={() => void download()}>
          {words.docx}
        </Button>
      </div>
      {hasFailed && (
        <p class="small" role="alert">
          {words.failed}
        </p>
      )}
    </>
  );
}

function Paper({ letter }: { letter: Letter }) {
  const { government, office, title, facts, addressee, blocks, signature } = letter;
  return (
    <article class="card paper stack" lang="id" aria-label={title}>
      <header>
        <div>{government}</div>
        <b>{office}</b>
      </header>
      <hgroup>
        <h2>{title}</h2>
      </hgroup>
      <div>
        {facts.map(([name, value]) => (
          <p key={name}>
            {name}: {value}
          </p>
        ))}
      </div>
      <div>
        {addressee.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {blocks.map((block, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- the blocks of a letter have no names of their own
        <BlockView key={place} block={block} />
      ))}
      <footer>
        <div />
        <Signature lines={signature} />
      </footer>
    </article>
  );
}

/** Whose signature it is, room for it, and what is written under it by hand. */
function Signature({ lines }: { lines: readonly string[] }) {
  return (
    <div>
      {lines.map((line, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- empty lines are the room for the signature
        <p key={place}>{line === '' ? '\u00a0' : line}</p>
      ))}
    </div>
  );
}
