import type { Period } from '../../domain/directory.ts';
import type { Instrument } from '../../domain/instrument.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Details } from '../kit/fold.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { planAssignments, type AssignmentImport } from './assignment-import.ts';
import { groupsOfChanges } from './assignment-lines.ts';
import { editsOfChanges } from './assignment-plan.ts';
import { assignmentList, assignmentMatrix } from './assignment-sheets.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportSource, saveSheets, useImportRows } from './import-source.tsx';

type CardProps = { period: Period; instrument: Instrument };

/** The assignments of a period as a file, and a file as the assignments. */
export function AssignmentImportCard({ period, instrument }: CardProps) {
  const { storage, directory } = useApp();
  const from = useImportRows();
  const words = d.manage.assignment.sheet;
  const ground = { directory, period: period.id, instrument };
  const { sheets } = from.rows;
  const plan = sheets.length === 0 ? null : planAssignments(sheets, ground);
  const apply = async ({ changes }: AssignmentImport) => {
    const { edits, back } = editsOfChanges(directory, period.id, changes);
    await record(storage, edits);
    from.clear();
    showToast({ text: d.manage.imports.applied(changes.length), undo: () => record(storage, back) });
  };
  const list = { fileName: words.listName, sheets: () => assignmentList(ground) };
  const matrix = { fileName: words.matrixName, sheets: () => assignmentMatrix(ground) };
  return (
    <Details title={words.title}>
      <div class="stack">
        <div class="row">
          <Button icon="download" onClick={() => void saveSheets(list)}>
            {words.saveList}
          </Button>
          <Button icon="download" onClick={() => void saveSheets(matrix)}>
            {words.saveMatrix}
          </Button>
        </div>
        <ImportSource from={from} label={words.label} hint={words.hint} template={template()} />
        {plan !== null && (
          <ImportPreview
            groups={groupsOfChanges(directory, plan.changes)}
            unchanged={plan.unchanged}
            faults={plan.faults.map((fault) => ({ ...fault, reason: words.faults[fault.kind] }))}
            passedOver={plan.passedOver}
            act={d.manage.imports.apply(plan.changes.length)}
            onApply={() => void apply(plan)}
          />
        )}
      </div>
    </Details>
  );
}

function template() {
  const { templateName, list, listHeads, templateRows } = d.manage.assignment.sheet;
  return {
    fileName: templateName,
    sheets: () => [{ name: list, rows: [listHeads, ...templateRows], widths: [10, 40, 24, 20, 24, 40] }],
  };
}
