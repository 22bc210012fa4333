/** What a text seems to tell of a person: a phone number, a number of the identity card (NIK), an address of mail. */
export type PersonalTrace = 'phone' | 'nik' | 'mail';

/**
 * Traces of a person in a text that shall hold none. It only warns: a number of a letter may look like one, and a name cannot be told
 * from other words.
 */
export function personalTraces(text: string): PersonalTrace[] {
  const numbers = (text.replaceAll(date, ' / ').match(numberRun) ?? []).map((run) =>
    run.replaceAll(/[^\d+]/g, ''),
  );
  const found: [PersonalTrace, boolean][] = [
    ['phone', numbers.some((number) => phone.test(number))],
    ['nik', numbers.some((number) => nik.test(number))],
    ['mail', mail.test(text)],
  ];
  return found.flatMap(([trace, isFound]) => (isFound ? [trace] : []));
}

/** Days and hours, whose digits in a row would look like a number. */
const date = /\b(?:\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{1,2}-\d{1,2})\b/g;

/** Digits as people write them in groups, with a point, a hyphen or a single space between. */
const numberRun = /\+?\d(?:[ .-]?\d){8,}/g;

/** Mobile numbers of Indonesia begin with 08, +628 or 628; of land lines an area code of a city comes first. */
const phone = /^(?:\+?62|0)(?:8\d{7,11}|[2-7]\d{8,9})$/;

/** 16 digits; the seventh to the twelfth are the day of birth, of women with 40 added to the day. */
const nik = /^\d{6}(?:[04][1-9]|[1256]\d|[37][01])(?:0[1-9]|1[0-2])\d{6}$/;

const mail = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
