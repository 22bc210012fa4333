import { changesSince, portalHash, type PortalChange } from '../../domain/portal-entry.ts';
import { Banner } from '../kit/banner.tsx';
import { formatDecimal, formatList } from '../kit/format.ts';
import { link, withQuery } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import type { PortalRow } from './portal-rows.ts';

/** What is no longer as it was typed, or as it was when the page was opened: somebody may be typing it just now. */
export function Changes({ row, openedWith }: { row: PortalRow; openedWith: string }) {
  const words = d.portal;
  const { entry, state, mark } = row;
  if (state === 'changed' && mark !== null) {
    return (
      <ChangeBanner
        title={words.changedTitle}
        text={words.changedText}
        changes={changesSince(mark.hash, entry)}
        indicator={entry.indicator}
      />
    );
  }
  if (state === 'typed' || portalHash(entry) === openedWith) return null;
  return (
    <ChangeBanner
      title={words.changedWhileOpen}
      text={words.changedWhileOpenText}
      changes={changesSince(openedWith, entry)}
      indicator={entry.indicator}
    />
  );
}

type ChangeBannerProps = {
  title: string;
  text: string;
  changes: readonly PortalChange[];
  indicator: string;
};

function ChangeBanner({ title, text, changes, indicator }: ChangeBannerProps) {
  return (
    <Banner
      tone="warn"
      title={title}
      actions={<a href={withQuery(link('riwayat'), { indikator: indicator })}>{d.portal.seeHistory}</a>}
    >
      <ul>
        {changes.flatMap(linesOf).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{text}</p>
    </Banner>
  );
}

function linesOf(change: PortalChange): string[] {
  const words = d.portal.changes;
  switch (change.kind) {
    case 'level':
      return [words.level(formatDecimal(change.from), formatDecimal(change.to))];
    case 'label':
      return [words.label];
    case 'explanation':
      return [words.explanation];
    case 'files':
      return filesLines(change);
    case 'unknown':
      return [words.unknown];
  }
}

function filesLines({ added, gone }: Extract<PortalChange, { kind: 'files' }>): string[] {
  const words = d.portal.changes;
  if (added === null || gone === null) return [words.files];
  const titles = formatList(added.map(({ title }) => title));
  return [
    ...(added.length === 0 ? [] : [words.filesAdded(titles)]),
    ...(gone === 0 ? [] : [words.filesGone(gone)]),
  ];
}
