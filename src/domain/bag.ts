/** A bag of files as RFC 8493 (BagIt 1.0) describes it: what archives and programs check without knowing this app. */

export type BagEntry = { path: string; sha256: string; sizeBytes: number };

export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

export type BagFacts = {
  organization: string;
  description: string;
  /** What is in it, the same for all bags of one export. */
  identifier: string;
  /** The day of the newest edit in it, not of today: the same data makes the same bytes. */
  date: string;
  /** Which of how many bags. */
  part: number;
  parts: number;
};

/** `bag-info.txt`; the sum of octets and streams lets a receiver see at once whether something is missing. */
export function bagInfo(facts: BagFacts, payload: readonly BagEntry[]): string {
  const octets = payload.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const lines: [string, string][] = [
    ['Source-Organization', facts.organization],
    ['External-Description', facts.description],
    ['External-Identifier', facts.identifier],
    ['Bagging-Date', facts.date],
    ['Bag-Group-Identifier', facts.identifier],
    ['Bag-Count', `${facts.part} of ${facts.parts}`],
    ['Payload-Oxum', `${octets}.${payload.length}`],
  ];
  return lines.map(([label, value]) => `${label}: ${onOneLine(value)}\n`).join('');
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** A manifest, in the order of the paths. Paths hold no line ends and no percent sign, which a manifest would have to escape. */
export function bagManifest(entries: readonly BagEntry[]): string {
  return entries
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ sha256, path }) => `${sha256}  ${path}\n`)
    .join('');
}
