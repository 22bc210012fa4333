import { useState } from 'preact/hooks';
import { portalHash } from '../../domain/portal-entry.ts';
import { useApp } from '../kit/app-context.ts';
import { LinkButton } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { copyText } from '../kit/copy-text.ts';
import { Details } from '../kit/fold.tsx';
import { formatDecimal, formatNumber } from '../kit/format.ts';
import { Page } from '../kit/page.tsx';
import { link } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { Changes } from './changes.tsx';
import { CopyButton } from './copy-button.tsx';
import { EntryFiles } from './entry-files.tsx';
import { OriginCard } from './origin-card.tsx';
import type { PortalRow } from './portal-rows.ts';
import { StateTag } from './state-tag.tsx';
import { TypedMark, useMark } from './typed-mark.tsx';
import { usePortalKeys } from './use-portal-keys.ts';

type EntryViewProps = { rows: readonly PortalRow[]; index: number };

/** One indicator in the portal's order: level, explanation and files to copy, and the mark that it was typed. */
export function EntryView({ rows, index }: EntryViewProps) {
  const row = rows[index] as PortalRow;
  const words = d.portal;
  const { view, entry } = row;
  const mark = useMark(rows, index);
  const [openedWith] = useState(() => portalHash(entry));
  const [before, after] = [rows[index - 1], rows[index + 1]];
  const level = formatDecimal(entry.level);
  usePortalKeys({
    KeyN: after && (() => (location.hash = addressOf(after))),
    KeyP: before && (() => (location.hash = addressOf(before))),
    KeyL: () => copyText(level, words.levelCopied(level)),
    KeyJ: entry.explanation === '' ? undefined : () => copyText(entry.explanation, words.explanationCopied),
    KeyK: mark.markNext,
  });
  return (
    <Page
      title={view.indicator.shortName}
      back={{ href: link('portal'), label: words.back }}
      above={`${view.indicator.id} · ${words.place(index + 1, rows.length)}`}
      beside={<StateTag row={row} />}
    >
      <nav class="row spread" aria-label={words.title}>
        <Step row={before} icon="left" label={words.previous} />
        <Step row={after} label={words.next} />
      </nav>
      <Changes row={row} openedWith={openedWith} />
      <div class="stack wide">
        <LevelCard row={row} level={level} />
        {entry.label !== '' && (
          <Card title={words.labelTitle}>
            <p>{entry.label}</p>
            <CopyButton text={entry.label} copied={words.labelCopied}>
              {words.copyLabel}
            </CopyButton>
          </Card>
        )}
        {entry.basis === 'external' && <OriginCard indicator={view.indicator} />}
        {isAsked(row) && <ExplanationCard row={row} />}
        {isAsked(row) && <EntryFiles row={row} />}
        <TypedMark row={row} mark={mark} />
        <Keys />
      </div>
    </Page>
  );
}

/** For what another institution gives nobody is asked for a text or files; those that are there are shown all the same. */
const isAsked = ({ entry: { basis, explanation, files, returned } }: PortalRow): boolean =>
  basis !== 'external' || explanation !== '' || files.length + returned.length > 0;

const addressOf = ({ entry }: PortalRow): string => link('portal', entry.indicator);

function Step(props: { row: PortalRow | undefined; icon?: 'left'; label: string }) {
  const { row, icon, label } = props;
  if (row === undefined) return <span />;
  const { id, shortName } = row.view.indicator;
  return (
    <LinkButton kind="quiet" icon={icon} href={addressOf(row)} label={`${label}: ${id} ${shortName}`}>
      {label}
    </LinkButton>
  );
}

function LevelCard({ row: { entry, view }, level }: { row: PortalRow; level: string }) {
  const words = d.portal;
  const { proven } = view.assessment.reached;
  return (
    <Card title={words.levelTitle}>
      <p class="receipt-number">{level}</p>
      <p class="small soft">{words.basis[entry.basis]}</p>
      {entry.basis === 'accepted' && proven > Number(entry.level) && (
        <p class="small">{words.provenHigher(proven)}</p>
      )}
      <CopyButton text={level} copied={words.levelCopied(level)}>
        {words.copyLevel}
      </CopyButton>
    </Card>
  );
}

function ExplanationCard({ row: { entry } }: { row: PortalRow }) {
  const words = d.portal;
  const { explanation, source, indicator } = entry;
  return (
    <Card title={words.explanationTitle}>
      <p class="small soft">{words.sources[source]}</p>
      {explanation === '' ? (
        <LinkButton href={link('indikator', indicator)}>{words.openRoom}</LinkButton>
      ) : (
        <>
          <textarea
            class="input"
            readOnly
            rows={10}
            aria-label={words.explanationTitle}
            value={explanation}
          />
          <p class="small soft">{words.characters(formatNumber(Array.from(explanation).length))}</p>
          <CopyButton text={explanation} copied={words.explanationCopied}>
            {words.copyExplanation}
          </CopyButton>
        </>
      )}
    </Card>
  );
}

/** A phone has no such keys. */
function Keys() {
  const { device } = useApp();
  const { title, list } = d.portal.keys;
  if (device.kind === 'phone') return null;
  return (
    <Details title={title}>
      <ul class="small">
        {list.map(([keys, act]) => (
          <li key={keys}>
            <kbd>{keys}</kbd>: {act}
          </li>
        ))}
      </ul>
    </Details>
  );
}
