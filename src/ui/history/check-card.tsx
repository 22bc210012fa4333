import { useEffect, useState } from 'preact/hooks';
import { isCoordinator } from '../../domain/authority.ts';
import type { LogCheck } from '../../domain/log-check.ts';
import { EndpointError } from '../../sync/endpoint.ts';
import { checkServerLog } from '../../sync/log-check.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { placeOf } from '../kit/describe-register.ts';
import { Details } from '../kit/fold.tsx';
import { formatList, formatMoment, formatNumber } from '../kit/format.ts';
import { Progress } from '../kit/progress.tsx';
import { d } from '../messages/messages.ts';
import { compareHeld, type HeldComparison } from './compare-held.ts';

type Checking =
  | { kind: 'idle' }
  | { kind: 'busy'; check: LogCheck | null; controller: AbortController }
  | { kind: 'comparing'; controller: AbortController }
  | { kind: 'failed'; isUnreachable: boolean }
  | { kind: 'done'; check: LogCheck; held: HeldComparison };

/** The chain of seals can only be computed with the server's key: it checks itself, and this device compares what it holds. */
export function CheckCard() {
  const { me } = useApp();
  const words = d.history.check;
  const { state, start, stop } = useCheck();
  if (!isCoordinator(me)) return null;
  return (
    <Card title={words.title}>
      <p class="small">{words.lead}</p>
      <Outcome state={state} />
      {state.kind === 'busy' ? (
        <Button kind="quiet" onClick={stop}>
          {words.stop}
        </Button>
      ) : (
        <Button icon="refresh" busy={state.kind === 'comparing'} onClick={start}>
          {words.act}
        </Button>
      )}
    </Card>
  );
}

function useCheck(): { state: Checking; start: () => void; stop: () => void } {
  const { endpoint, storage, sync } = useApp();
  const [state, setState] = useState<Checking>({ kind: 'idle' });
  const running = 'controller' in state ? state.controller : null;
  useEffect(() => () => running?.abort(), [running]);
  const start = async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const show = (check: LogCheck | null) => {
      if (!signal.aborted) setState({ kind: 'busy', check, controller });
    };
    show(null);
    try {
      // First what the server has, or this device would be behind for no reason.
      await sync.syncNow();
      const check = await checkServerLog(endpoint, { signal, onProgress: show });
      if (signal.aborted) return;
      if (check.state !== 'done') return setState({ kind: 'failed', isUnreachable: false });
      setState({ kind: 'comparing', controller });
      const held = await compareHeld(storage.db, check);
      if (!signal.aborted) setState({ kind: 'done', check, held });
    } catch (error) {
      if (!signal.aborted) setState({ kind: 'failed', isUnreachable: error instanceof EndpointError });
    }
  };
  return { state, start: () => void start(), stop: () => setState({ kind: 'idle' }) };
}

function Outcome({ state }: { state: Checking }) {
  const words = d.history.check;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'busy':
      return <Running check={state.check} />;
    case 'comparing':
      return <output class="small">{words.comparing}</output>;
    case 'failed':
      return <p role="alert">{state.isUnreachable ? words.unreachable : words.failed}</p>;
    case 'done':
      return <Findings check={state.check} held={state.held} />;
  }
}

function Running({ check }: { check: LogCheck | null }) {
  const words = d.history.check;
  const [done, of] = [check?.done ?? 0, check?.of ?? 0];
  const text = words.progress(formatNumber(done), formatNumber(of));
  return <Progress value={done} max={of} label={words.running} text={text} />;
}

function Findings({ check, held }: { check: LogCheck; held: HeldComparison }) {
  const { instrument } = useApp();
  const words = d.history.check;
  const edits = Object.values(check.scopes).reduce((sum, scope) => sum + scope.edits, 0);
  const when = formatMoment(check.finishedAt ?? '');
  const places = held.differs.map((scope) => placeOf(scope, { instrument, titles: new Map() }));
  return (
    <div class="stack tight" role="status">
      <p>
        <b>
          {check.faultCount === 0
            ? words.whole(formatNumber(edits), when)
            : words.broken(formatNumber(check.faultCount), when)}
        </b>
      </p>
      {check.faults.length > 0 && (
        <Details title={words.details}>
          <ul class="small">
            {check.faults.map((fault) => (
              <li key={fault} lang="en">
                {fault}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {places.length > 0 && <p class="error">{words.differs(formatList([...new Set(places)]))}</p>}
      {held.same > 0 && <p class="small">{words.same(formatNumber(held.same))}</p>}
      {held.behind.length > 0 && <p class="small soft">{words.behind(formatNumber(held.behind.length))}</p>}
    </div>
  );
}
