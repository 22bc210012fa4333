import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';

/** An address that leads nowhere, or nowhere for this person. */
export function NotFound() {
  return (
    <Page title={m.shell.notFound.title}>
      <p>{m.shell.notFound.text}</p>
      <div>
        <LinkButton href={link('')} kind="primary">
          {m.shell.notFound.home}
        </LinkButton>
      </div>
    </Page>
  );
}
