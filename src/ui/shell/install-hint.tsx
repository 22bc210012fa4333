import { Button } from '../kit/button.tsx';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';

type InstallHintProps = {
  /** The browser's own question, where it has one; without it the steps in the help are shown. */
  onInstall?: (() => void) | undefined;
  onDismiss: () => void;
};

/** Offered once, after the first saved work; goes into the shell's `installHint`. */
export function InstallHint({ onInstall, onDismiss }: InstallHintProps) {
  return (
    <div data-tone="install">
      {m.shell.installHint}
      {onInstall === undefined ? (
        <a class="button quiet" href={link('bantuan', 'pasang')}>
          {m.shell.installHow}
        </a>
      ) : (
        <Button kind="quiet" onClick={onInstall}>
          {m.shell.install}
        </Button>
      )}
      <Button kind="quiet" onClick={onDismiss}>
        {m.shell.installLater}
      </Button>
    </div>
  );
}
