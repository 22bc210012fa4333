import { useState } from 'preact/hooks';
import { Banner } from '../kit/banner.tsx';
import { Button, LinkButton } from '../kit/button.tsx';
import { deviceKind } from '../kit/device-kind.ts';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';

export type StorageTrouble = 'evicted' | 'damaged' | 'newer' | 'forbidden';

type StorageNoticeProps = {
  trouble: StorageTrouble;
  /** Saves all that is only here as a file; rejects when nothing can be read. */
  saveCopy: () => Promise<unknown>;
  onSeen: () => void;
  reload: () => void;
  /** Gives the damaged data up and begins with what the server holds. */
  startAnew: () => Promise<void>;
};

/** What has happened to the data on this device, and what to do now. */
export function StorageNotice(props: StorageNoticeProps) {
  switch (props.trouble) {
    case 'evicted':
      return <Evicted onSeen={props.onSeen} />;
    case 'forbidden':
      return <Forbidden reload={props.reload} />;
    case 'damaged':
    case 'newer':
      return <ReadOnly {...props} isNewer={props.trouble === 'newer'} />;
  }
}

function Evicted({ onSeen }: Pick<StorageNoticeProps, 'onSeen'>) {
  const words = m.shell.storage;
  const actions = (
    <>
      <LinkButton href={link('pengiriman')}>{words.readCopy}</LinkButton>
      <Button kind="quiet" onClick={onSeen}>
        {words.seen}
      </Button>
    </>
  );
  return (
    <Banner tone="warn" title={words.evicted(deviceKind())} actions={actions}>
      <p>{words.evictedText}</p>
    </Banner>
  );
}

/** A private window, or a browser that may not keep anything: nothing can be saved, and nothing must look as if it were. */
function Forbidden({ reload }: Pick<StorageNoticeProps, 'reload'>) {
  const words = m.shell.storage;
  return (
    <Banner tone="warn" title={words.forbidden} actions={<Button onClick={reload}>{m.shell.reload}</Button>}>
      <p>{words.forbiddenText}</p>
    </Banner>
  );
}

type Copy = 'none' | 'making' | 'saved' | 'failed';

function ReadOnly({ isNewer, saveCopy, reload, startAnew }: StorageNoticeProps & { isNewer: boolean }) {
  const words = m.shell.storage;
  const [copy, setCopy] = useState<Copy>('none');
  const save = async () => {
    setCopy('making');
    setCopy(
      await saveCopy().then(
        () => 'saved' as const,
        () => 'failed' as const,
      ),
    );
  };
  const isTried = copy === 'saved' || copy === 'failed';
  const actions = (
    <>
      {isNewer && (
        <Button kind="primary" onClick={reload}>
          {m.shell.reload}
        </Button>
      )}
      <Button icon="download" busy={copy === 'making'} onClick={() => void save()}>
        {m.words.sending.saveCopy}
      </Button>
      {!isNewer && (
        <Button
          kind="quiet"
          disabledReason={isTried ? undefined : words.copyFirst}
          onClick={() => void startAnew()}
        >
          {words.startAnew}
        </Button>
      )}
    </>
  );
  return (
    <Banner tone="warn" title={isNewer ? words.newer : words.damaged(deviceKind())} actions={actions}>
      <p>{isNewer ? words.newerText : words.damagedText}</p>
      <output class="small">
        {copy === 'saved' && words.copySaved}
        {copy === 'failed' && words.copyFailed}
      </output>
    </Banner>
  );
}
