import type { CatalogueRow } from '../../domain/forms/catalogue.ts';
import { isRecordState } from '../../domain/forms/states.ts';
import { opdName } from '../forms/record-edits.ts';
import { StateTag } from '../forms/state-tag.tsx';
import { recordOpds, useRecords } from '../forms/use-records.ts';
import { useApp } from '../kit/app-context.ts';
import { FailedState, LoadingBones } from '../kit/state-views.tsx';
import { f } from '../messages/messages.ts';
import { useCatalogue } from './hits.ts';
import { useLapsing } from './use-steps.ts';

/** Where the proposals of all other OPDs stand, by their public summaries (S1.8). */
export function OtherProposals() {
  const { me, directory } = useApp();
  const own = useRecords('proposal');
  const catalogue = useCatalogue();
  useLapsing(own.state === 'filled' ? own.value : []);
  const seen = new Set(recordOpds(me, directory));
  // Diskominfo has them all in the list above.
  if (seen.size === directory.opds.size) return null;
  return (
    <section class="stack" aria-labelledby="other-proposals">
      <h2 id="other-proposals">{f.proposal.others.title}</h2>
      <p class="small soft">{f.proposal.others.lead}</p>
      {catalogue.state === 'loading' && <LoadingBones label={f.pages.loading} />}
      {catalogue.state === 'failed' && (
        <FailedState reason={f.pages.notLoaded} onRetry={() => location.reload()} />
      )}
      {catalogue.state === 'filled' && (
        <Rows rows={catalogue.value.filter(({ kind, opd }) => kind === 'proposal' && !seen.has(opd))} />
      )}
    </section>
  );
}

function Rows({ rows }: { rows: readonly CatalogueRow[] }) {
  const { directory } = useApp();
  if (rows.length === 0) return <p>{f.proposal.others.none}</p>;
  return (
    <ul class="stack tight" aria-labelledby="other-proposals">
      {rows
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(({ opd, record, name, state }) => (
          <li key={`${opd}:${record}`} class="card row spread">
            <span>
              <b>{name}</b> <span class="small soft">{opdName(directory, opd)}</span>
            </span>
            {isRecordState(state) && <StateTag state={state} />}
          </li>
        ))}
    </ul>
  );
}
