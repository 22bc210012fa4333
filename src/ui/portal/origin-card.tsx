import type { Indicator } from '../../domain/instrument.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { link } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { CopyButton } from './copy-button.tsx';

/** Where a value comes from that another institution gives: its letter, as the coordinator typed it. */
export function OriginCard({ indicator: { id, external } }: { indicator: Indicator }) {
  const { directory, period } = useApp();
  const words = d.external;
  const typed = directory.externals.get(`${period?.id ?? ''}:${id}`);
  return (
    <Card title={words.title}>
      <p class="small soft">{words.lead(external?.index ?? '', external?.source ?? '')}</p>
      {typed === undefined ? (
        <>
          <p>{words.missing}</p>
          <div>
            <LinkButton icon="pencil" href={link('kelola', 'periode', period?.id ?? '')}>
              {words.type}
            </LinkButton>
          </div>
        </>
      ) : (
        <>
          <p>{typed.source}</p>
          <CopyButton text={typed.source} copied={d.portal.originCopied}>
            {d.portal.copyOrigin}
          </CopyButton>
        </>
      )}
    </Card>
  );
}
