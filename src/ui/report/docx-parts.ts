import { contentTypesOf, office, relations } from '../kit/office/office-parts.ts';
import { escapeXml, xmlHead } from '../kit/office/xml-text.ts';

/** The small files of a document, around its text. */

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const documentMime = `${wordType}.document`;
export const bodyHead = `${xmlHead}<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>`;

/** A4 with margins of 2 cm; the cover has no page number. */
export const bodyTail =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>' +
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>' +
  '<w:titlePg/></w:sectPr></w:body></w:document>';

export const contentTypes = (): string =>
  contentTypesOf(
    ['document.main', 'styles', 'numbering', 'footer', 'settings'].map((name) => {
      const file = name.replace('.main', '');
      return [`/word/${file}.xml`, `${wordType}.${name}+xml`] as const;
    }),
  );

export const documentRelations = (): string =>
  relations(
    ['styles', 'numbering', 'footer', 'settings'].map((name) => ({
      type: `${office}/${name}`,
      target: `${name}.xml`,
    })),
  );

export function footer(page: string): string {
  return (
    `${xmlHead}<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` +
    `<w:r><w:t xml:space="preserve">${escapeXml(page)} </w:t></w:r>` +
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>'
  );
}

/** Without it Word opens the file as one of 2007, with "compatibility mode" in its title. */
export const settings = (): string =>
  `${xmlHead}<w:settings xmlns:w="${main}"><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

/** One list with a dot. */
export const numbering = (): string =>
  `${xmlHead}<w:numbering xmlns:w="${main}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>' +
  '<w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

type Style = { id: string; name: string; paragraph?: string; run?: string; isCustom?: boolean };

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const space = (before: number, after: number): string =>
  `<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>`;
const center = '<w:jc w:val="center"/>';
const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;

const paragraphStyles: readonly Style[] = [
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: `<w:keepNext/><w:pageBreakBefore/>${space(0, 10)}${outline(0)}`,
    run: `<w:b/>${size(16)}`,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    paragraph: `<w:keepNext/>${space(16, 6)}${outline(1)}`,
    run: `<w:b/>${size(13)}`,
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    paragraph: `<w:keepNext/>${space(10, 4)}${outline(2)}`,
    run: '<w:b/>',
  },
  { id: 'Title', name: 'Title', paragraph: `${space(180, 12)}${center}`, run: `<w:b/>${size(24)}` },
  { id: 'Subtitle', name: 'Subtitle', paragraph: `${space(0, 8)}${center}`, run: size(14) },
  { id: 'Caption', name: 'caption', paragraph: `<w:keepNext/>${space(8, 4)}`, run: `<w:i/>${size(10)}` },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    paragraph: `<w:pageBreakBefore/>${space(0, 10)}`,
    run: `<w:b/>${size(16)}`,
  },
  { id: 'TOC1', name: 'toc 1', paragraph: space(6, 2), run: '<w:b/>' },
  { id: 'TOC2', name: 'toc 2', paragraph: `${space(0, 2)}<w:ind w:left="283"/>` },
  {
    id: 'ListBullet',
    name: 'List Bullet',
    paragraph: `<w:numPr><w:numId w:val="1"/></w:numPr>${space(0, 4)}`,
  },
  { id: 'Footer', name: 'footer', paragraph: center, run: size(9) },
  {
    id: 'Letterhead',
    name: 'Kop',
    paragraph: `<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="6" w:color="auto"/></w:pBdr>${space(0, 12)}${center}`,
    run: `<w:b/><w:caps/>${size(16)}`,
    isCustom: true,
  },
  { id: 'TableText', name: 'Tabel', paragraph: space(2, 2), run: size(9), isCustom: true },
  {
    id: 'TableHead',
    name: 'Tabel kepala',
    paragraph: `<w:keepNext/>${space(2, 2)}`,
    run: `<w:b/>${size(9)}`,
    isCustom: true,
  },
  {
    id: 'TableNumber',
    name: 'Tabel angka',
    paragraph: `${space(2, 2)}<w:jc w:val="right"/>`,
    run: size(9),
    isCustom: true,
  },
];

function styleXml({ id, name, paragraph = '', run = '', isCustom = false }: Style): string {
  return (
    `<w:style w:type="paragraph"${isCustom ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>` +
    '<w:basedOn w:val="Normal"/><w:qFormat/>' +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8F86"/>`)
  .join('');

/** `language` is that of the words, for whoever checks their spelling. */
export const styles = (language: string): string =>
  `${xmlHead}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>` +
  `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>${size(11)}<w:lang w:val="${language}"/>` +
  `</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style>` +
  `${paragraphStyles.map(styleXml).join('')}</w:styles>`;
