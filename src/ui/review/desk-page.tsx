import './review.css';
import type { ComponentChildren, ComponentType } from 'preact';
import { useApp, type DocumentTarget } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { link, route, withQuery } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { useRoom } from '../kit/use-room.ts';
import type { RoomView } from '../kit/room-view.ts';
import { d } from '../messages/messages.ts';
import { DeskDocument } from './desk-document.tsx';
import { DeskList } from './desk-list.tsx';
import { AtOnce, DeskTop, Explanations } from './desk-top.tsx';
import { Submissions } from './room-review.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { useDesk } from './use-desk.ts';
import { useOtherRooms } from './use-other-rooms.ts';
import { usePiece } from './use-piece.ts';
import { UpToLevel } from './up-to-level.tsx';
import { useIsWide } from './use-is-wide.ts';

/** Draws a document within a page; the library gives it. */
export type Viewer = ComponentType<{ target: DocumentTarget; isEmbedded?: boolean | undefined }>;

/** `#/verifikasi/I32`: one indicator at the review desk, and what may be accepted of it at once. */
export function DeskPage({ code, viewer }: { code: string; viewer: Viewer }) {
  const { period } = useApp();
  const room = useRoom(code);
  const rooms = useOtherRooms(code);
  if (room.state === 'failed') return <Around title={d.review.title} content={<FailedState />} />;
  if (room.state === 'loading') return <Around title={d.review.title} content={<LoadingBones />} />;
  const view = room.value;
  if (period === null || view === null) {
    return <Around title={d.review.title} content={<EmptyState {...d.review.desk.notFound} />} />;
  }
  const { segments, query } = route.value;
  if (segments[2] === 'sampai') return <UpToLevel view={view} level={Number(segments[3])} />;
  return <Desk key={query.get('opd') ?? ''} view={view} rooms={rooms} viewer={viewer} />;
}

function Around({ title, content }: { title: string; content: ComponentChildren }) {
  return (
    <Page title={title} back={{ href: link('verifikasi'), label: d.review.desk.back }}>
      {content}
    </Page>
  );
}

type DeskProps = { view: RoomView; rooms: ReadonlyMap<string, RoomView>; viewer: Viewer };

function Desk({ view, rooms, viewer }: DeskProps) {
  const desk = useDesk(view, rooms);
  const shown = usePiece(desk);
  const isWide = useIsWide();
  const { assessment, indicator } = view;
  const document = <DeskDocument shown={shown} viewer={viewer} />;
  return (
    <Page
      title={indicator.shortName}
      above={[indicator.id, assessment.room.label].filter(Boolean).join(' · ')}
      back={{ href: link('verifikasi'), label: d.review.desk.back }}
      lead={<Lead desk={desk} />}
    >
      <DeskTop desk={desk} />
      <div class="columns desk">
        <div class="stack">
          <Explanations desk={desk} />
          {desk.codes.length === 0 ? (
            <EmptyState {...d.review.desk.nothing}>
              <LinkButton href={link('indikator', indicator.id)}>{d.review.desk.openRoom}</LinkButton>
            </EmptyState>
          ) : (
            <DeskList desk={desk} shown={shown} document={isWide ? null : document} />
          )}
          <Submissions assessment={assessment} />
        </div>
        {isWide && desk.code !== null && <aside aria-label={d.review.document.title}>{document}</aside>}
      </div>
    </Page>
  );
}

function Lead({ desk }: { desk: ReturnType<typeof useDesk> }) {
  const { directory } = useApp();
  const { opd, codes, open, view } = desk;
  const words = d.review.desk;
  const unsaid = view.assessment.requirements.size - codes.length;
  return (
    <>
      <p class="small soft">
        {words.waiting(open.length, codes.length)} {opd === null && unsaid > 0 && words.notShown(unsaid)}
      </p>
      {opd !== null && (
        <p class="small soft">
          {words.opdOnly(directory.opds.get(opd)?.name ?? opd)}{' '}
          <a href={withQuery(link('verifikasi', view.indicator.id), { syarat: desk.code ?? '' })}>
            {words.allOpds}
          </a>
        </p>
      )}
      <div class="row">
        <AtOnce desk={desk} />
        <div class="only-laptop">
          <Shortcuts
            next={desk.goOn}
            accept={desk.accept}
            giveBack={() => desk.setReturning(true)}
            undo={desk.undo}
          />
        </div>
      </div>
    </>
  );
}
