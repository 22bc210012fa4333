import { useMemo } from 'preact/hooks';
import { activeOpds, type Directory, type Opd, type Period } from '../../domain/directory.ts';
import type { Indicator, Instrument } from '../../domain/instrument.ts';
import { link } from '../kit/router.ts';
import { d, m } from '../messages/messages.ts';
import type { AssignedRole } from './agency-edits.ts';
import { assignmentsOf, presentOf } from './assignment-plan.ts';
import { cellButton, keepReachable, moveFocus } from './grid-focus.ts';
import { useTurnedRoles } from './turned-roles.ts';

type MatrixProps = { period: Period; instrument: Instrument };

/** OPD × indicator: each cell is pressed from nothing to contributor to owner. Heads stay in sight; what nobody owns is marked. */
export function AssignmentMatrix({ period, instrument }: MatrixProps) {
  const { seen, turn } = useTurnedRoles(period.id);
  const words = d.manage.assignment.matrix;
  const owned = new Set(
    assignmentsOf(seen, period.id)
      .filter(({ role }) => role === 'owner')
      .map(({ indicator }) => indicator),
  );
  const onClick = ({ target }: MouseEvent) => {
    const { opd, indicator } = cellButton(target)?.dataset ?? {};
    if (opd !== undefined && indicator !== undefined) turn({ opd, indicator });
  };
  return (
    <div class="stack tight">
      <p class="small soft">{words.legend}</p>
      <div class="scroll roles">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells are pressed and moved between is a grid */}
        <table class="table" role="grid" aria-label={words.caption}>
          <thead>
            <tr>
              <th scope="col">{words.opd}</th>
              {instrument.indicators.map((indicator) => (
                <Head key={indicator.id} indicator={indicator} isOwned={owned.has(indicator.id)} />
              ))}
            </tr>
          </thead>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one listener for two thousand buttons, which are what is pressed */}
          <tbody onClick={onClick} onKeyDown={moveFocus} onFocusIn={keepReachable}>
            {opdsIn(seen, period.id).map((opd, place) => (
              <Row
                key={opd.id}
                opd={opd}
                indicators={instrument.indicators}
                roles={rolesOf(seen, { period, instrument }, opd.id)}
                isFirst={place === 0}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Head({ indicator, isOwned }: { indicator: Indicator; isOwned: boolean }) {
  return (
    <th scope="col" data-lacks={isOwned ? undefined : ''}>
      <a href={link('kelola', 'penugasan', indicator.id)} title={indicator.shortName}>
        {indicator.id}
        {!isOwned && (
          <>
            <b aria-hidden="true">!</b>
            <span class="sr"> {d.manage.assignment.matrix.lacks}</span>
          </>
        )}
      </a>
    </th>
  );
}

/** The active OPDs, and closed ones that still have a role: it has to be given to another. */
function opdsIn(directory: Directory, period: string): Opd[] {
  const assigned = new Set(assignmentsOf(directory, period).map(({ opd }) => opd));
  const closed = [...directory.opds.values()].filter(({ id, active }) => !active && assigned.has(id));
  return [...activeOpds(directory), ...closed];
}

const signs: Readonly<Record<AssignedRole, string>> = { none: '.', contributor: 'c', owner: 'o' };
const rolesBySign = new Map(Object.entries(signs).map(([role, sign]) => [sign, role as AssignedRole]));

/** One sign an indicator: a row whose signs are the same is not drawn again. */
function rolesOf(directory: Directory, { period, instrument }: MatrixProps, opd: string): string {
  return instrument.indicators
    .map(({ id }) => signs[presentOf(directory, `${period.id}:${id}:${opd}`).role])
    .join('');
}

type RowProps = { opd: Opd; indicators: readonly Indicator[]; roles: string; isFirst: boolean };

function Row({ opd, indicators, roles, isFirst }: RowProps) {
  const { code, name, active, id } = opd;
  return useMemo(
    () => (
      <tr>
        <th scope="row" title={name}>
          {code === '' ? name : code}
          {!active && <span class="soft"> ({d.manage.opd.inactive})</span>}
        </th>
        {indicators.map((indicator, place) => (
          <Cell
            key={indicator.id}
            opd={{ id, name }}
            indicator={indicator.id}
            role={rolesBySign.get(roles[place] ?? '') ?? 'none'}
            isReachable={isFirst && place === 0}
          />
        ))}
      </tr>
    ),
    [id, code, name, active, indicators, roles, isFirst],
  );
}

type CellProps = {
  opd: Pick<Opd, 'id' | 'name'>;
  indicator: string;
  role: AssignedRole;
  isReachable: boolean;
};

function Cell({ opd, indicator, role, isReachable }: CellProps) {
  const words = d.manage.assignment.matrix;
  const inWords = role === 'none' ? words.roleNone : m.words.assignmentRoles[role];
  return (
    <td>
      <button
        type="button"
        tabIndex={isReachable ? 0 : -1}
        data-role={role}
        data-opd={opd.id}
        data-indicator={indicator}
        aria-label={words.cell(indicator, opd.name, inWords)}
      >
        {words.letters[role]}
      </button>
    </td>
  );
}
