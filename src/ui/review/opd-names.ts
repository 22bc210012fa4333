import type { Directory } from '../../domain/directory.ts';
import type { Assessment } from '../../domain/maturity.ts';
import { saysOrShows } from '../../domain/open-verdicts.ts';
import { formatList } from '../kit/format.ts';
import { d } from '../messages/messages.ts';

/** More names than this are no help in a sentence. */
const shownNames = 3;

/** Who said or showed these requirements, as a list in words; of many only that they are many. */
export function namesOfSaying(
  directory: Directory,
  assessment: Assessment,
  codes: readonly string[],
): string {
  const { claims, ties, coverage } = assessment.room;
  const present = [...new Set([...claims, ...ties, ...coverage].map(({ opd }) => opd))];
  const saying = present.filter((opd) => codes.some((code) => saysOrShows(assessment, opd, code)));
  if (saying.length === 0 || saying.length > shownNames) return d.review.message.several;
  return formatList(saying.map((opd) => directory.opds.get(opd)?.name ?? opd));
}

/** The earliest day until which one of the OPDs that said it has to repair what went back. */
export function dueOf(assessment: Assessment, code: string): string | null {
  const days = [...assessment.room.submissions.values()]
    .filter(({ state, opd }) => state === 'returned' && saysOrShows(assessment, opd, code))
    .flatMap(({ due }) => due ?? []);
  return days.toSorted()[0] ?? null;
}
