import type { ComponentChildren } from 'preact';
import { EndpointError } from '../../sync/endpoint.ts';
import { Banner } from '../kit/banner.tsx';
import { d } from '../messages/messages.ts';

/** Why the server did not do what was asked: it was not reached, or it said no. */
export type Trouble = 'offline' | 'refused';

export const troubleOf = (error: unknown): Trouble =>
  error instanceof EndpointError && error.reason === 'refused' ? 'refused' : 'offline';

/** Says so calmly, with what was typed still there; `children` are what can be done now. */
export function ServerTrouble({
  trouble,
  children,
}: {
  trouble: Trouble | null;
  children?: ComponentChildren;
}) {
  const words = d.manage.people;
  switch (trouble) {
    case null:
      return null;
    case 'offline':
      return (
        <Banner level={3} icon="offline" title={words.offlineTitle} actions={children}>
          <p>{words.codeOffline}</p>
        </Banner>
      );
    case 'refused':
      return <Banner level={3} tone="warn" title={words.refused} actions={children} />;
  }
}
