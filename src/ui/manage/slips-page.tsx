import './slips.css';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { formatMoment } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { Qr } from '../kit/qr.tsx';
import { link } from '../kit/router.ts';
import { EmptyState } from '../kit/state-views.tsx';
import { d, m } from '../messages/messages.ts';
import { CodeFacts } from './code-slip.tsx';
import { madeCodes, signInLink, type MadeCode } from './sign-in-code.ts';

/** The codes of this session as slips to cut out: what one sees here is what comes out of the printer. */
export function SlipsPage() {
  const words = d.manage.people.slip;
  const codes = madeCodes.value;
  return (
    <Page title={words.page} back={{ href: link('kelola', 'orang'), label: words.back }}>
      {codes.length === 0 ? (
        <EmptyState {...words.none} />
      ) : (
        <>
          <div class="stack tight only-screen">
            <p class="small soft">{words.pageLead}</p>
            <div>
              <Button kind="primary" icon="print" whole onClick={() => print()}>
                {codes.length === 1 ? words.print : words.printAll(codes.length)}
              </Button>
            </div>
          </div>
          <ul class="slips paper">
            {codes.map((made) => (
              <Slip key={made.user} made={made} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function Slip({ made }: { made: MadeCode }) {
  const { directory } = useApp();
  const words = d.manage.people.slip;
  const address = signInLink(made.code, location.href);
  const [page = ''] = address.split('#');
  return (
    <li>
      <header>
        <b>{m.words.appName}</b>
        <span>{directory.profile.name}</span>
      </header>
      <Qr text={address} label={words.qr} />
      <div class="stack tight">
        <h2>{made.name}</h2>
        <CodeFacts made={made} />
        <p class="small">
          {words.address}: <b class="address">{page}</b>
        </p>
      </div>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="small">
        {words.until(formatMoment(made.expiresAt))} {words.secret}
      </p>
    </li>
  );
}
