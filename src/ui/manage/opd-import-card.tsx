import type { Opd } from '../../domain/directory.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Details } from '../kit/fold.tsx';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { ImportPreview, type PreviewGroup } from './import-preview.tsx';
import { ImportSource, useImportRows } from './import-source.tsx';
import { editsOfPlan, planOpds, type OpdChange, type OpdPlan } from './opd-import.ts';

/** Many OPDs at once from a file or pasted lines: what will change stands below before anything is written. */
export function OpdImportCard() {
  const { storage, directory } = useApp();
  const from = useImportRows();
  const words = d.manage.opd;
  const plan = planOpds(from.rows.sheets, directory);
  const apply = async () => {
    const { edits, back } = editsOfPlan(plan);
    await record(storage, edits);
    from.clear();
    showToast({
      text: d.manage.imports.applied(plan.changes.length),
      undo: () => record(storage, back),
    });
  };
  return (
    <Details title={words.paste}>
      <div class="stack">
        <ImportSource from={from} label={words.pasteLabel} hint={words.pasteHint} template={template()} />
        {from.rows.sheets.length > 0 && <Preview plan={plan} onApply={() => void apply()} />}
      </div>
    </Details>
  );
}

function Preview({ plan, onApply }: { plan: OpdPlan; onApply: () => void }) {
  const { directory } = useApp();
  const words = d.manage.opd;
  const added = plan.changes.filter(({ before }) => before === null).length;
  const count = plan.changes.length;
  const nameOf = (id: string) =>
    plan.changes.find(({ after }) => after.id === id)?.after.name ?? directory.opds.get(id)?.name ?? id;
  return (
    <ImportPreview
      groups={groupsOf(plan.changes, nameOf)}
      unchanged={plan.unchanged}
      faults={plan.faults.map((fault) => ({ ...fault, reason: words.faults[fault.kind] }))}
      passedOver={plan.passedOver}
      act={added === count ? words.pasteAct(count) : d.manage.imports.apply(count)}
      onApply={onApply}
    />
  );
}

/** A row may rename and close at once: it stands in each group that it belongs to. */
function groupsOf(changes: readonly OpdChange[], nameOf: (id: string) => string): PreviewGroup[] {
  const words = d.manage.opd.groups;
  const known = changes.flatMap(({ before, after }) => (before === null ? [] : [{ before, after }]));
  const succeeded = (opd: Opd) =>
    opd.successor === null ? opd.name : words.succeededBy(opd.name, nameOf(opd.successor));
  const isRenamed = ({ before, after }: { before: Opd; after: Opd }) =>
    before.name !== after.name || before.code !== after.code;
  return [
    {
      title: words.added,
      lines: changes
        .filter(({ before }) => before === null)
        .map(({ after }) =>
          words.addedOne(after.code, after.active ? after.name : succeeded(after), after.id),
        ),
    },
    {
      title: words.renamed,
      lines: known
        .filter(isRenamed)
        .map(({ before, after }) => words.renamedOne(labelOf(before), labelOf(after))),
    },
    {
      title: words.reopened,
      lines: known
        .filter(({ before, after }) => !before.active && after.active)
        .map(({ after }) => after.name),
    },
    {
      title: words.closed,
      lines: known
        .filter(({ before, after }) => before.active && !after.active)
        .map(({ after }) => succeeded(after)),
    },
    {
      title: words.successor,
      lines: known
        .filter(
          ({ before, after }) => !before.active && !after.active && before.successor !== after.successor,
        )
        .map(({ after }) => succeeded(after)),
    },
  ];
}

const labelOf = ({ code, name }: Opd): string => (code === '' ? name : `${name} (${code})`);

function template() {
  const { templateName, templateSheet, templateHeads, templateRows } = d.manage.opd;
  return {
    fileName: templateName,
    sheets: () => [{ name: templateSheet, rows: [templateHeads, ...templateRows], widths: [16, 48, 10, 16] }],
  };
}
