import { useState } from 'preact/hooks';
import { Details } from '../kit/fold.tsx';
import { IndicatorTag } from '../kit/tag.tsx';
import { TaskList, TaskRow } from '../kit/task-row.tsx';
import { d, m } from '../messages/messages.ts';
import { cellAddress } from './cell-words.ts';
import { tally, type Matrix, type MatrixRow } from './read-matrix.ts';

/** The same as the table, one OPD below the other: for narrow screens and for reading aloud. */
export function MatrixList({ matrix }: { matrix: Matrix }) {
  return (
    <div class="stack tight">
      {matrix.rows.map((row) => (
        <OpdPart key={row.opd.id} row={row} matrix={matrix} />
      ))}
    </div>
  );
}

/** What is folded away is not drawn: forty OPDs may have fifty lines each. */
function OpdPart({ row, matrix }: { row: MatrixRow; matrix: Matrix }) {
  const [isOpen, setOpen] = useState(false);
  const counts = tally(row.cells);
  return (
    <Details title={d.matrix.opdLine(row.opd.name, counts)} open={isOpen} onToggle={setOpen}>
      {isOpen && counts.of + counts.external === 0 && <p class="small soft">{d.matrix.notAssignedAtAll}</p>}
      {isOpen && counts.of + counts.external > 0 && <Cells row={row} matrix={matrix} />}
    </Details>
  );
}

function Cells({ row: { opd, cells }, matrix }: { row: MatrixRow; matrix: Matrix }) {
  return (
    <TaskList label={opd.name}>
      {matrix.indicators.map((indicator, place) => {
        const cell = cells[place] ?? null;
        if (cell === null) return null;
        const role = m.words.assignmentRoles[cell.role];
        return (
          <TaskRow
            key={indicator.id}
            href={cellAddress(opd, indicator.id)}
            name={`${indicator.id} ${indicator.shortName}`}
            meta={cell.isLate ? `${role} · ${d.matrix.late}` : role}
            tag={<IndicatorTag state={cell.state} />}
          />
        );
      })}
    </TaskList>
  );
}
