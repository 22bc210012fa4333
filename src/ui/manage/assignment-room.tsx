import { activeOpds, type Assignment } from '../../domain/directory.ts';
import { findIndicator, type Indicator } from '../../domain/instrument.ts';
import { record, type Edit } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Select } from '../kit/field.tsx';
import { link } from '../kit/router.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { assignedOpds, assignmentsBack, roleEdits, type RoomPlace } from './agency-edits.ts';
import { AssignedOpd } from './assigned-opd.tsx';
import { Back } from './back.tsx';

/** Who answers one indicator, who contributes, and what each is asked for. */
export function AssignmentRoom({ indicatorId }: { indicatorId: string }) {
  const { period, instrument } = useApp();
  const indicator = instrument === null ? undefined : findIndicator(instrument, indicatorId);
  return (
    <div class="stack narrow">
      <Back href={link('kelola', 'penugasan')} label={d.manage.assignment.back} />
      {period === null || indicator === undefined ? (
        <p>{d.manage.assignment.unknown}</p>
      ) : (
        <Room indicator={indicator} place={{ period: period.id, indicator: indicator.id }} />
      )}
    </div>
  );
}

function Room({ indicator, place }: { indicator: Indicator; place: RoomPlace }) {
  const { directory } = useApp();
  const assigned = assignedOpds(directory, place);
  const act = useAssigning(place);
  const words = d.manage.assignment;
  const opds = activeOpds(directory);
  const owner = assigned.find(({ role }) => role === 'owner')?.opd ?? '';
  const options = opds.map(({ id, name }) => ({ value: id, label: name }));
  const free = options.filter(({ value }) => !assigned.some(({ opd }) => opd === value));
  return (
    <>
      <div>
        <p class="small soft">{indicator.id}</p>
        <h2>{indicator.shortName}</h2>
      </div>
      <Select
        label={words.chooseOwner}
        value={owner}
        options={[{ value: '', label: words.nobody }, ...options]}
        onChange={(opd) => void (opd === '' ? act.clearOwner(owner) : act.setOwner(opd))}
      />
      {assigned.map((assignment: Assignment) => (
        <AssignedOpd
          key={assignment.opd}
          assignment={assignment}
          indicator={indicator}
          onRemove={() => void act.remove(assignment.opd)}
        />
      ))}
      <Select
        label={words.addContributor}
        value=""
        options={[{ value: '', label: words.chooseOpd }, ...free]}
        onChange={(opd) => void (opd !== '' && act.addContributor(opd))}
      />
    </>
  );
}

/** The acts on the roles of one indicator, each with its way back. */
function useAssigning(place: RoomPlace) {
  const { storage, directory } = useApp();
  const words = d.manage.assignment;
  const nameOf = (opd: string) => directory.opds.get(opd)?.name ?? opd;
  const save = async (edits: Edit[], text: string) => {
    const back = assignmentsBack(directory, edits);
    await record(storage, edits);
    showToast({ text, undo: () => record(storage, back) });
  };
  const roles = (opd: string, role: 'owner' | 'contributor' | 'none') =>
    roleEdits(directory, place, { opd, role });
  return {
    setOwner: (opd: string) => save(roles(opd, 'owner'), words.ownerSet(nameOf(opd))),
    clearOwner: (opd: string) => save(roles(opd, 'contributor'), words.ownerCleared),
    addContributor: (opd: string) => save(roles(opd, 'contributor'), words.added(nameOf(opd))),
    remove: (opd: string) => save(roles(opd, 'none'), words.removed(nameOf(opd))),
  };
}
