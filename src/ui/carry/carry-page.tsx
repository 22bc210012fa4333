import { isCoordinator } from '../../domain/authority.ts';
import { isAsked } from '../../domain/carry-over.ts';
import type { Directory, Person } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { Progress } from '../kit/progress.tsx';
import { chosenOpd } from '../kit/remembered.ts';
import { link, route } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useCarryOver, type CarryView } from '../kit/use-carry-over.ts';
import { c, withCarryMessages } from '../messages/carry-messages.ts';
import { BulkCard } from './bulk-card.tsx';
import { CarriedIndicators } from './carried-indicator.tsx';
import { LeftBehind, NewIndicators } from './left-behind.tsx';

/** The page, once its sentences are here. */
export const loadCarryPage = async () => withCarryMessages(CarryPage);

/** `#/bawa`: what the OPD said and showed in the period before, piece by piece: still valid, replaced, or left behind. */
function CarryPage() {
  const { me, directory } = useApp();
  const live = useCarryOver(opdOf(me, directory, route.value.query));
  const frame = { title: c.page.title, back: { href: link(''), label: c.page.back } };
  if (live.state === 'failed') {
    return (
      <Page {...frame}>
        <FailedState onRetry={() => location.reload()} />
      </Page>
    );
  }
  if (live.state === 'loading') {
    return (
      <Page {...frame}>
        <LoadingBones />
      </Page>
    );
  }
  if (live.value === null || live.value.plan.pieces.length + live.value.plan.left.length === 0) {
    return (
      <Page {...frame}>
        <EmptyState {...c.page.none} />
      </Page>
    );
  }
  return <Filled view={live.value} frame={frame} />;
}

/** A coordinator sits with an OPD (`?untuk=dinkes`); everyone else is here for the own one. */
function opdOf(me: Person, directory: Directory, query: URLSearchParams): string | null {
  const wanted = query.get('untuk');
  if (wanted !== null && isCoordinator(me) && directory.opds.has(wanted)) return wanted;
  return chosenOpd(me);
}

type FilledProps = { view: CarryView; frame: { title: string; back: { href: string; label: string } } };

function Filled({ view, frame }: FilledProps) {
  const { directory } = useApp();
  const { progress, plan, from, to, opd } = view;
  const words = c.page;
  return (
    <Page
      {...frame}
      above={directory.opds.get(opd)?.name ?? opd}
      lead={<p class="small soft">{words.lead(from.name, to.name)}</p>}
    >
      {progress.of > 0 && (
        <Progress
          value={progress.done}
          max={progress.of}
          label={words.progress}
          text={words.chosen(progress.done, progress.of)}
        />
      )}
      {progress.of > 0 && progress.done === progress.of && (
        <Banner
          icon="accepted"
          title={words.done.title}
          actions={<LinkButton href={link('indikator')}>{words.done.act}</LinkButton>}
        >
          <p>{words.done.text}</p>
        </Banner>
      )}
      {progress.safe.length > 0 && <BulkCard view={view} />}
      {plan.pieces.some(isAsked) && <CarriedIndicators key={opd} view={view} />}
      <NewIndicators view={view} />
      <LeftBehind plan={plan} />
    </Page>
  );
}
