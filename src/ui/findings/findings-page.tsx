import { useState } from 'preact/hooks';
import { isReviewer } from '../../domain/authority.ts';
import { findingKinds, type Finding, type FindingKind } from '../../domain/findings.ts';
import { agencyScope } from '../../domain/scope.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Select } from '../kit/field.tsx';
import { Details } from '../kit/fold.tsx';
import { Page } from '../kit/page.tsx';
import { link, navigate, route, withQuery } from '../kit/router.ts';
import { EmptyState, FailedState, LoadingBones } from '../kit/state-views.tsx';
import { m } from '../messages/messages.ts';
import { FindingRow } from './finding-row.tsx';
import { useFindings } from './use-findings.ts';

/** *Pemeriksaan*: what somebody should look at, by kind, the most urgent first. It blocks nothing. */
export function FindingsPage() {
  const found = useFindings();
  const words = m.findings;
  if (found.state !== 'filled') {
    return <Page title={words.title}>{found.state === 'loading' ? <LoadingBones /> : <FailedState />}</Page>;
  }
  return <Findings findings={found.value} />;
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { me } = useApp();
  const words = m.findings;
  const opd = route.value.query.get('opd') ?? '';
  const shown = findings.filter((finding) => opd === '' || finding.opd === opd);
  const kinds = findingKinds.filter((kind) => shown.some((finding) => finding.kind === kind));
  return (
    <Page title={words.title} lead={<p class="soft small">{words.lead(shown.length)}</p>}>
      {isReviewer(me) && <OpdChoice findings={findings} opd={opd} />}
      {kinds.length === 0 ? (
        <EmptyState title={words.nothing} text={words.nothingText} />
      ) : (
        kinds.map((kind, index) => (
          <Kind
            key={kind}
            kind={kind}
            findings={shown.filter((finding) => finding.kind === kind)}
            isOpen={index === 0}
          />
        ))
      )}
    </Page>
  );
}

/** OPDs with something to look at, those with most first. */
function OpdChoice({ findings, opd }: { findings: readonly Finding[]; opd: string }) {
  const { directory } = useApp();
  const words = m.findings;
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(finding.opd, (counts.get(finding.opd) ?? 0) + 1);
  const nameOf = (id: string) => (id === agencyScope ? words.shared : (directory.opds.get(id)?.name ?? id));
  const options = [...counts]
    .toSorted((one, other) => other[1] - one[1])
    .map(([id, count]) => ({ value: id, label: words.opdWith(nameOf(id), count) }));
  return (
    <Select
      label={words.opd}
      value={opd}
      options={[{ value: '', label: words.allOpds }, ...options]}
      onChange={(chosen) => navigate(withQuery(link('pemeriksaan'), { opd: chosen }), { replace: true })}
    />
  );
}

const rowsAtFirst = 50;

type KindProps = { kind: FindingKind; findings: readonly Finding[]; isOpen: boolean };

function Kind({ kind, findings, isOpen }: KindProps) {
  const [rows, setRows] = useState(rowsAtFirst);
  const words = m.findings;
  return (
    <Details title={words.kindWith(words.kinds[kind].title, findings.length)} open={isOpen}>
      <div class="stack">
        <p class="small">{words.kinds[kind].act}</p>
        <ul class="tasks">
          {findings.slice(0, rows).map((finding) => (
            <FindingRow
              key={`${finding.opd} ${finding.indicator} ${finding.requirement} ${finding.title}`}
              finding={finding}
            />
          ))}
        </ul>
        {findings.length > rows && (
          <div>
            <Button onClick={() => setRows(rows + rowsAtFirst)}>{words.more(findings.length - rows)}</Button>
          </div>
        )}
      </div>
    </Details>
  );
}
