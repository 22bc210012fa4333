import { periodScope } from '../../domain/scope.ts';
import type { FileUse, ShownFile } from '../../domain/shown-files.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { formatBytes } from '../kit/format.ts';
import { Progress } from '../kit/progress.tsx';
import { d, m } from '../messages/messages.ts';
import { CopyButton } from './copy-button.tsx';
import { useDownload } from './use-download.ts';

type EntryFileProps = { shown: ShownFile; name: string; roomScope: string; maxBytes: number | null };

/** One file or address: its name in the portal, its size, where it proves what, and how to get it. */
export function EntryFile({ shown, name, roomScope, maxBytes }: EntryFileProps) {
  const { openDocument, period } = useApp();
  const words = d.portal;
  const { file, url, title } = shown;
  const scope = shown.source === 'room' ? roomScope : periodScope(period?.id ?? '');
  const page = shown.uses.map(({ pages }) => pages?.file ?? '').find((text) => text !== '');
  const open = () =>
    openDocument({
      scope,
      name: title,
      url,
      ...(file === null ? {} : { sha256: file.sha256, size: file.size, mime: file.mime }),
      ...(page === undefined ? {} : { page }),
    });
  return (
    <li>
      <div class="stack tight">
        <button type="button" class="as-link" onClick={open}>
          {title}
        </button>
        {file !== null && (
          <p class="small">
            <b>{name}</b> · {formatBytes(file.size)}
          </p>
        )}
        {file !== null && maxBytes !== null && file.size > maxBytes && (
          <p class="error">{words.tooLarge(formatBytes(maxBytes))}</p>
        )}
        <p class="small soft">{shown.uses.map(placeText).join(' · ')}</p>
        {file === null ? (
          <div class="row">
            <CopyButton text={url ?? ''} copied={words.addressCopied} label={words.copyAddressLabel(title)}>
              {words.copyAddress}
            </CopyButton>
          </div>
        ) : (
          <FileActs wanted={{ sha256: file.sha256, mime: file.mime, scope, name }} size={file.size} />
        )}
      </div>
    </li>
  );
}

function placeText({ requirement, pages }: FileUse): string {
  const page = pages?.printed || pages?.file || '';
  return page === '' ? requirement : `${requirement}, ${d.portal.provesAt(page)}`;
}

type FileActsProps = {
  wanted: { sha256: string; mime: string; scope: string; name: string };
  size: number;
};

function FileActs({ wanted, size }: FileActsProps) {
  const words = d.portal;
  const { state, start, cancel } = useDownload(wanted);
  if (state.kind === 'busy') {
    return (
      <div class="row">
        <Progress
          value={state.doneBytes}
          max={size}
          label={words.downloading}
          text={m.words.states.of(formatBytes(state.doneBytes), formatBytes(size))}
        />
        <Button kind="quiet" onClick={cancel}>
          {words.cancel}
        </Button>
      </div>
    );
  }
  return (
    <>
      <div class="row">
        <Button icon="download" label={words.downloadLabel(wanted.name)} onClick={start}>
          {words.download}
        </Button>
        <CopyButton text={wanted.name} copied={words.nameCopied} label={words.copyNameLabel(wanted.name)}>
          {words.copyName}
        </CopyButton>
      </div>
      {state.kind === 'failed' && (
        <p class="error" role="alert">
          {state.isDamaged ? words.downloadDamaged : words.downloadFailed}
        </p>
      )}
    </>
  );
}
