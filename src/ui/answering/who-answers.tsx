import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { formatList } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { assignmentOf, assignmentsOf, opdName, useSeat } from './seat.ts';
import { seek } from './seek.ts';

/** *Penanggung jawab* and *Ikut mengisi*. */
export function WhoAnswers() {
  const { view, period } = useSeat();
  const { directory } = useApp();
  const words = m.answering.room;
  const all = assignmentsOf(directory, { period: period.id, indicator: view.indicator.id });
  const namesOf = (role: string) =>
    formatList(all.filter((one) => one.role === role).map(({ opd }) => opdName(directory, opd)));
  const owners = namesOf('owner');
  const contributors = namesOf('contributor');
  return (
    <p class="small soft">
      {owners === '' ? words.noOwner : words.owners(owners)}{' '}
      {contributors !== '' && words.contributors(contributors)}
    </p>
  );
}

/** What a contributor is asked for: the coordinator's words, and the requirements. */
export function Asked() {
  const seat = useSeat();
  const { directory } = useApp();
  const assignment = assignmentOf(seat, directory);
  const words = m.answering.room;
  if (assignment === null || (assignment.note === '' && assignment.asked === null)) return null;
  const asked = assignment.asked ?? [];
  return (
    <Banner tone="brand" icon="info" title={words.askedTitle}>
      {assignment.note !== '' && <p>{assignment.note}</p>}
      <ul class="errors">
        {asked.map((code) => (
          <li key={code}>
            <button type="button" class="as-link" onClick={() => seek(code)}>
              {seat.view.assessment.requirements.get(code)?.requirement.text ?? code}
            </button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
