import { numberOf, type Values } from './value.ts';

/** The four foundations of digital literacy that go together (S5.3), each with the names of its four answers. */
export const foundationAnswers = {
  skill: ['skillOffice', 'skillInformation', 'skillApplications', 'skillData'],
  culture: ['cultureLeaders', 'culturePaper', 'cultureSharing', 'cultureChange'],
  ethics: ['ethicsMessages', 'ethicsPrivacy', 'ethicsSources', 'ethicsChannels'],
  safety: ['safetyPasswords', 'safetyPhishing', 'safetyDevices', 'safetyReporting'],
} as const;

/** Means side by side, 1 to 5 to one decimal; null where nothing is known. There is no mean of the four, on purpose. */
export type FoundationMeans = Record<keyof typeof foundationAnswers, number | null>;

export const foundationMeans = (values: Values): FoundationMeans => ({
  skill: meanOf(foundationAnswers.skill, values),
  culture: meanOf(foundationAnswers.culture, values),
  ethics: meanOf(foundationAnswers.ethics, values),
  safety: meanOf(foundationAnswers.safety, values),
});

/** Rounded half up in whole numbers, so that 2.25 never becomes 2.2; what is unknown or missing is left out. */
function meanOf(names: readonly string[], values: Values): number | null {
  const answers = names.map((name) => numberOf(values[name])).filter((answer) => answer !== null);
  if (answers.length === 0) return null;
  const sum = answers.reduce((all, answer) => all + answer, 0);
  return Math.floor((20 * sum + answers.length) / (2 * answers.length)) / 10;
}
