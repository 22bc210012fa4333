/** Whether a text has any sign that is not plain: most have none, and the look at each sign is slow. */
const unusual = /[^\t\n -~\u00A0-\uD7FF]/;
/** What XML 1.0 cannot hold: control characters but tab and line feed, halves of a pair, and two that are none. */
const forbidden = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags or within an attribute; every line ends with a line feed alone. */
export function escapeXml(text: string): string {
  return plainText(text).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** Text without what XML cannot hold. */
export function plainText(text: string): string {
  return unusual.test(text) ? text.replace(/\r\n?/g, '\n').replace(forbidden, '') : text;
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
