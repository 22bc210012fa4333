import type { Person } from '../../domain/directory.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Details } from '../kit/fold.tsx';
import { formatList } from '../kit/format.ts';
import { link, navigate } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { d, m } from '../messages/messages.ts';
import { nameOfOpd } from './assignment-lines.ts';
import { ImportPreview, type PreviewGroup } from './import-preview.tsx';
import { ImportSource, useImportRows } from './import-source.tsx';
import { useNewIds } from './new-ids.ts';
import { planPeople, wantedOf, type PeoplePlan } from './people-import.ts';
import { usePeopleWriting } from './people-writing.ts';
import { ServerTrouble } from './server-trouble.tsx';

/** Many people from a file or pasted lines: one request to the server, and slips for everybody new. */
export function PeopleImportCard({ onMade }: { onMade: () => void }) {
  const { directory } = useApp();
  const from = useImportRows();
  const newId = useNewIds();
  const writing = usePeopleWriting();
  const words = d.manage.people.many;
  const plan = from.rows.sheets.length === 0 ? null : planPeople(from.rows.sheets, directory, newId);
  const finish = (codes: number | null) => {
    if (codes === null) return;
    from.clear();
    onMade();
    showToast({ text: words.written(codes) });
    if (codes > 0) navigate(link('kelola', 'orang', 'slip'));
  };
  return (
    <Details title={words.title}>
      <div class="stack">
        <p class="small soft">{words.lead}</p>
        <ImportSource from={from} label={words.label} hint={words.hint} template={template()} />
        {plan !== null && (
          <Preview
            plan={plan}
            isBusy={writing.isBusy}
            onApply={() => void writing.write(wantedOf(plan)).then(finish)}
          />
        )}
        <ServerTrouble trouble={writing.trouble}>
          <Button onClick={() => void writing.again().then(finish)}>{m.words.acts.tryAgain}</Button>
        </ServerTrouble>
      </div>
    </Details>
  );
}

type PreviewProps = { plan: PeoplePlan; isBusy: boolean; onApply: () => void };

function Preview({ plan, isBusy, onApply }: PreviewProps) {
  const words = d.manage.people.many;
  return (
    <ImportPreview
      groups={useGroups(plan)}
      unchanged={plan.unchanged}
      faults={plan.faults.map((fault) => ({ ...fault, reason: words.faults[fault.kind] }))}
      passedOver={plan.passedOver}
      act={words.apply(plan.changes.length)}
      isBusy={isBusy}
      onApply={onApply}
    >
      {plan.namesakes.length > 0 && <p class="small">{words.namesakes(formatList(plan.namesakes))}</p>}
    </ImportPreview>
  );
}

function useGroups({ changes }: PeoplePlan): PreviewGroup[] {
  const { directory } = useApp();
  const words = d.manage.people.many;
  const lineOf = ({ name, roles, opds }: Person) =>
    words.line(
      name,
      [...roles.map((role) => m.words.roles[role]), ...opds.map((id) => nameOfOpd(directory, id))].join(
        ' · ',
      ),
    );
  const linesOf = (isHere: (before: Person | null) => boolean) =>
    changes.filter(({ before }) => isHere(before)).map(({ after }) => lineOf(after));
  return [
    { title: words.added, lines: linesOf((before) => before === null) },
    { title: words.changed, lines: linesOf((before) => before?.active === true) },
    { title: words.back, lines: linesOf((before) => before?.active === false) },
  ];
}

function template() {
  const { templateName, templateSheet, templateHeads, templateRows } = d.manage.people.many;
  return {
    fileName: templateName,
    sheets: () => [{ name: templateSheet, rows: [templateHeads, ...templateRows], widths: [32, 32, 32] }],
  };
}
