import { isCoordinator } from '../../domain/authority.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { currentHead } from '../../domain/fold.ts';
import { stateOf } from '../../domain/guard.ts';
import { sameValue } from '../../domain/op.ts';
import { pathOf } from '../../storage/db.ts';
import { record, type Edit } from '../../storage/record.ts';
import type { Storage } from '../../storage/storage.ts';
import { readFieldsAt } from '../../storage/views.ts';
import { useApp } from '../kit/app-context.ts';
import { showToast } from '../kit/toast.tsx';
import { d } from '../messages/messages.ts';
import { returnedLately } from './returned-lately.ts';
import {
  acceptSubmissionEdits,
  decideEdits,
  reinstateEdits,
  reopenSubmissionEdits,
  undoEdits,
  withdrawEdits,
  type Decided,
} from './verdict-edits.ts';

/** Decisions in one room, as it stands. */
export type RoomDecision = Decided & { assessment: Assessment };

/** Takes the last decision back; gives nothing when it was done. */
export type Undo = () => Promise<void>;

/** What a reviewer may do, each with its way back; null where no period runs. */
export function useDecisions() {
  const { period, me } = useApp();
  const write = useSaved();
  if (period === null) return null;
  const may = { mayActForOpd: isCoordinator(me) };
  const placeIn = (assessment: Assessment) => ({ period: period.id, assessment });
  return {
    /** All of it in one transaction, with one way back; null when it could not be saved. */
    decide: async (rooms: readonly RoomDecision[]) => {
      const undo = await write({
        edits: rooms.flatMap((room) => decideEdits(placeIn(room.assessment), room)),
        back: rooms.flatMap((room) => undoEdits(placeIn(room.assessment), room, may)),
        said: saidOf(rooms, may.mayActForOpd),
      });
      const sentBack = rooms.find(({ returned }) => returned.length > 0);
      if (undo !== null && sentBack !== undefined) {
        const { assessment, returned } = sentBack;
        returnedLately.value = { indicator: assessment.room.indicator.id, returned };
      }
      return undo;
    },
    withdraw: (assessment: Assessment, code: string) =>
      write({
        edits: withdrawEdits(placeIn(assessment), code, may),
        back: reinstateEdits(placeIn(assessment), code, may),
        said: d.review.withdrawn,
      }),
    acceptSubmission: (assessment: Assessment, opd: string, name: string) =>
      write({
        edits: acceptSubmissionEdits(placeIn(assessment), opd),
        back: may.mayActForOpd ? reopenSubmissionEdits(placeIn(assessment), opd) : [],
        said: d.review.submissionAccepted(name),
      }),
    /** Null for those who may not submit for an OPD: they return a requirement instead. */
    reopenSubmission: may.mayActForOpd
      ? (assessment: Assessment, opd: string, name: string) =>
          write({
            edits: reopenSubmissionEdits(placeIn(assessment), opd),
            back: acceptSubmissionEdits(placeIn(assessment), opd),
            said: d.review.submissionReopened(name),
          })
      : null,
  };
}

type Act = { edits: readonly Edit[]; back: readonly Edit[]; said: string };

/** Saves an act and offers its way back; tells when nothing was saved, and gives null then. */
function useSaved(): (act: Act) => Promise<Undo | null> {
  const { storage } = useApp();
  const save = async (edits: readonly Edit[]): Promise<boolean> => {
    try {
      await record(storage, edits);
      return true;
    } catch {
      showToast({ text: d.review.notSaved });
      return false;
    }
  };
  return async ({ edits, back, said }) => {
    if (!(await save(edits))) return null;
    const undo = async () => {
      if (await isOvertaken(storage, edits)) return showToast({ text: d.review.overtaken });
      if (!(await save(back))) return;
      returnedLately.value = null;
      showToast({ text: d.review.undone });
    };
    showToast(back.length === 0 ? { text: said } : { text: said, undo });
    return undo;
  };
}

/** Whether a colleague has decided otherwise since: what they said is not taken back with the own decision. */
async function isOvertaken({ db }: Storage, edits: readonly Edit[]): Promise<boolean> {
  const verdicts = edits.filter(({ entity }) => entity === 'verdict');
  const fields = await readFieldsAt(db, verdicts.map(pathOf));
  return verdicts.some(({ value }, index) => {
    const state = fields[index]?.state;
    const head = state === undefined ? undefined : currentHead(state);
    return head === undefined ? stateOf(value) !== 'none' : !sameValue(head.value, value);
  });
}

/** "3 syarat disetujui, 1 dikembalikan", and what an assessor cannot take back. */
function saidOf(rooms: readonly RoomDecision[], mayActForOpd: boolean): string {
  const accepted = rooms.reduce((sum, room) => sum + room.accepted.length, 0);
  const returned = rooms.reduce((sum, room) => sum + room.returned.length, 0);
  const said = d.review.decided(accepted, returned);
  return returned > 0 && !mayActForOpd ? `${said}. ${d.review.undoLimits}` : said;
}
