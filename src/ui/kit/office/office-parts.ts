import { escapeXml, xmlHead } from './xml-text.ts';

/** What workbooks and documents have in common: the package around them (ECMA-376, part 2). */

export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The type of each part by its name; what a person sees of the file stands in one more. */
export function contentTypesOf(parts: readonly (readonly [part: string, type: string])[]): string {
  const all = [
    ...parts,
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'] as const,
  ];
  return (
    `${xmlHead}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    all.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('') +
    '</Types>'
  );
}

/** They are named `rId1`, `rId2` … in their order. */
export function relations(all: readonly { type: string; target: string }[]): string {
  const lines = all.map(
    ({ type, target }, place) => `<Relationship Id="rId${place + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`;
}

/** What the package holds: its main file and who made it. */
export const rootRelations = (mainFile: string): string =>
  relations([
    { type: `${office}/officeDocument`, target: mainFile },
    { type: `${packages}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
  ]);

export type FileFacts = { title: string; creator: string; at: string | null };

/** `at` is the newest edit: a file that is made of the same data is the same file. */
export function coreProperties({ title, creator, at }: FileFacts): string {
  const moment = (at ?? '1980-01-01T00:00:00Z').replace(/\.\d+/, '');
  const dates = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`,
  );
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>${dates.join('')}` +
    '</cp:coreProperties>'
  );
}
