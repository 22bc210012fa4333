import type { build } from 'virtual:about';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatDay, formatNumber } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';

/** *Tentang*: which version this is, how it was tried, where its words come from. */
export function AboutPage({ about }: { about: typeof build }) {
  const words = m.about;
  return (
    <Page title={words.title} lead={<p class="soft">{words.version(about.version, formatDay(about.day))}</p>}>
      <Card title={words.safety}>
        {words.promises.map((promise) => (
          <p key={promise}>{promise}</p>
        ))}
        {about.simulation !== null && <p>{triedText(about.simulation)}</p>}
      </Card>
      <Card title={words.sources}>
        {words.origins.map((origin) => (
          <p key={origin}>{origin}</p>
        ))}
      </Card>
      <div>
        <LinkButton href={link('bantuan')} icon="help">
          {words.help}
        </LinkButton>
      </div>
    </Page>
  );
}

function triedText(run: NonNullable<(typeof build)['simulation']>): string {
  return m.about.tried({
    day: formatDay(run.date),
    runs: formatNumber(run.seeds),
    faults: formatNumber(run.faults),
    edits: formatNumber(run.edits),
    losses: run.losses,
  });
}
