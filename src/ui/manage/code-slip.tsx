import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatMoment } from '../kit/format.ts';
import { Qr } from '../kit/qr.tsx';
import { copyText } from '../kit/copy-text.ts';
import { d, m } from '../messages/messages.ts';
import { groupCode, signInLink, type MadeCode } from './sign-in-code.ts';

/** A code as it is handed over: text, link and QR, to copy, share or print. */
export function CodeSlip({ made }: { made: MadeCode }) {
  const words = d.manage.people.slip;
  const link = signInLink(made.code, location.href);
  return (
    <Card title={words.title(made.name)}>
      <div class="handover">
        <Qr text={link} label={words.qr} />
        <div class="stack">
          <CodeFacts made={made} />
          <div>
            <p class="small soft">{words.link}</p>
            <p class="small address">{link}</p>
          </div>
          <p class="small soft">
            {words.until(formatMoment(made.expiresAt))} {words.onceOnly}
          </p>
          <HandOver made={made} link={link} />
        </div>
      </div>
    </Card>
  );
}

/** Whose code it is, and the code itself. */
export function CodeFacts({ made }: { made: MadeCode }) {
  const { directory } = useApp();
  const opds = made.opds.map((opd) => directory.opds.get(opd)?.name ?? opd);
  const roles = made.roles.map((role) => m.words.roles[role]);
  return (
    <div>
      <p class="small soft">{[...roles, ...opds].join(' · ')}</p>
      <p class="small soft">{d.manage.people.slip.code}</p>
      <p class="sign-in-code">{groupCode(made.code)}</p>
    </div>
  );
}

function HandOver({ made, link }: { made: MadeCode; link: string }) {
  const words = d.manage.people.slip;
  const copy = (text: string) => copyText(text, words.copied);
  return (
    <div class="row">
      <Button icon="copy" onClick={() => void copy(groupCode(made.code))}>
        {words.copyCode}
      </Button>
      <Button icon="link" onClick={() => void copy(link)}>
        {words.copyLink}
      </Button>
      {'share' in navigator && (
        <Button icon="send" onClick={() => void share(made, link)}>
          {words.share}
        </Button>
      )}
    </div>
  );
}

async function share({ name, code }: MadeCode, url: string): Promise<void> {
  try {
    await navigator.share({ text: d.manage.people.slip.shareText(name, groupCode(code)), url });
  } catch {
    // the person closed the list of apps: nothing was to happen
  }
}
