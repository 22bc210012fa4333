import { isRecordState } from '../../domain/forms/states.ts';
import { formOf } from '../../domain/forms/definitions/forms.ts';
import { findField } from '../../domain/forms/form.ts';
import type { Candidate, Hit } from '../../domain/forms/duplicates.ts';
import { opdName } from '../forms/record-edits.ts';
import { labelOf, useSay } from '../forms/words-of.ts';
import { useApp } from '../kit/app-context.ts';
import { formatList } from '../kit/format.ts';
import { f, type Language } from '../messages/messages.ts';

export const nameOfHit = (candidate: Candidate): string =>
  candidate.kind === 'region' ? candidate.row.name : candidate.application.name;

/** Whose it is, what it does, and why it looks alike. */
export function HitFacts({ hit: { candidate, why } }: { hit: Hit }) {
  const words = f.proposal.alike;
  return (
    <>
      <About candidate={candidate} />
      <ul class="stack tight">
        {why.map(({ part, words: said }) => (
          <li key={part} class="small">
            {words.whyLine(words.why[part], formatList(said))}
          </li>
        ))}
      </ul>
    </>
  );
}

function About({ candidate }: { candidate: Candidate }) {
  const { directory, language } = useApp();
  const say = useSay();
  if (candidate.kind === 'shared') {
    const { owner, does } = candidate.application;
    return (
      <>
        <p class="small soft">{f.proposal.alike.national(owner)}</p>
        <p class="small">{say(does)}</p>
        <p class="small soft">{f.proposal.alike.notOfficial}</p>
      </>
    );
  }
  const { row } = candidate;
  return (
    <>
      <p class="small soft">
        {opdName(directory, row.opd)} · {kindWords(row, language)}
      </p>
      {row.function !== '' && <p class="small">{row.function}</p>}
    </>
  );
}

function kindWords({ kind, state }: { kind: string; state: string }, language: Language): string {
  if (kind === 'proposal') return f.proposal.alike.isProposal(isRecordState(state) ? f.states[state] : state);
  const status = findField(formOf('application'), 'status');
  const label = status?.type === 'one' ? labelOf(status.options, state, language) : '';
  return [f.proposal.alike.isApplication, label].filter((part) => part !== '').join(', ');
}
