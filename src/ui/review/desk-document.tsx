import { isCoordinator } from '../../domain/authority.ts';
import { opdScope } from '../../domain/scope.ts';
import { useApp, type DocumentTarget } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { d } from '../messages/messages.ts';
import type { Viewer } from './desk-page.tsx';
import { scopeOf, targetOf } from './shown-pieces.ts';
import type { ShownPiece } from './use-piece.ts';

/** The document of the requirement that is judged, opened where the OPD says that it proves it. */
export function DeskDocument({ shown, viewer: View }: { shown: ShownPiece; viewer: Viewer }) {
  const target = useTarget(shown);
  const { piece, earlier, onEarlier } = shown;
  if (piece === null || target === null) return <p class="small soft">{d.review.document.none}</p>;
  return (
    <section class="stack tight" aria-label={d.review.document.title}>
      <h3>{target.name}</h3>
      {earlier !== null && (
        <Banner
          tone="warn"
          level={3}
          title={d.review.document.seeingEarlier}
          actions={<Button onClick={() => onEarlier(null)}>{d.review.document.seePresent}</Button>}
        />
      )}
      <View key={`${piece.key}:${target.sha256 ?? target.url ?? ''}`} target={target} isEmbedded />
    </section>
  );
}

/** A version that the room no longer shows is read from the library of its OPD, as far as that may be read. */
function useTarget({ piece, earlier, indicator }: ShownPiece): DocumentTarget | null {
  const { period, me } = useApp();
  if (period === null || piece === null) return null;
  const isFromLibrary = earlier !== null && isCoordinator(me);
  const scope = isFromLibrary ? opdScope(piece.opd) : scopeOf(piece, period.id, indicator);
  return targetOf(earlier ?? piece.evidence, {
    scope,
    page: piece.pages?.file ?? '',
    find: piece.quote,
  });
}
