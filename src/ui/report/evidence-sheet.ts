import { evidenceRows, type EvidenceRow } from '../../domain/evidence-rows.ts';
import type { Directory } from '../../domain/directory.ts';
import type { Evidence } from '../../domain/field-shapes.ts';
import type { Requirement } from '../../domain/instrument.ts';
import type { RegionSource } from '../../domain/region-source.ts';
import type { Tie } from '../../domain/room.ts';
import { d, m } from '../messages/messages.ts';
import { sheetOf, type Cells, type ColumnLooks } from './sheet.ts';

type Key = keyof typeof d.report.workbook.evidence.columns;
type Line = Cells<Key>;

const looks: ColumnLooks<Key> = {
  indicator: [10, 'text'],
  level: [9, 'whole'],
  code: [13, 'text'],
  text: [50, 'text'],
  need: [16, 'text'],
  opd: [30, 'text'],
  claim: [12, 'text'],
  title: [40, 'text'],
  kind: [18, 'text'],
  number: [20, 'text'],
  date: [12, 'day'],
  signer: [22, 'text'],
  filePages: [12, 'text'],
  printedPages: [12, 'text'],
  clause: [20, 'text'],
  quote: [40, 'text'],
  fileName: [28, 'text'],
  size: [14, 'whole'],
  sha256: [20, 'text'],
  url: [34, 'text'],
  verdict: [20, 'text'],
  reason: [28, 'text'],
  verdictText: [34, 'text'],
  reviewer: [20, 'text'],
  reviewedAt: [17, 'moment'],
};

/** *Syarat dan bukti*: every requirement, once for each document that is tied to it. */
export function evidenceSheet(source: RegionSource) {
  return sheetOf(
    d.report.workbook.evidence,
    looks,
    evidenceRows(source).map((row) => lineOf(row, source.directory)),
  );
}

function lineOf(row: EvidenceRow, directory: Directory): Line {
  const { indicator, level, requirement, opd, claim, tie } = row;
  return {
    indicator: indicator.id,
    level,
    code: requirement.code,
    text: requirement.text,
    need: needOf(requirement),
    opd: opd === null ? null : opdName(directory, opd),
    claim: claim === null ? null : m.words.claims[claim],
    ...(tie === null ? {} : tieCells(tie)),
    ...verdictCells(row, directory),
  };
}

function needOf({ optional, anyOf }: Requirement): string {
  const { needs } = d.report.workbook.evidence;
  if (optional) return needs.optional;
  return anyOf === null ? needs.mandatory : needs.anyOf;
}

export const opdName = ({ opds }: Directory, id: string): string => opds.get(id)?.name ?? id;
export const personName = ({ people }: Directory, id: string): string => people.get(id)?.name ?? '';

/** The words for a kind that a newer version may know better. */
function kindName(kind: string | null | undefined): string | null {
  const names: Readonly<Record<string, string>> = m.words.evidenceKinds;
  return kind === null || kind === undefined ? null : (names[kind] ?? kind);
}

function tieCells({ evidence, pages, clause, quote }: Tie): Line {
  const { kind, signer } = evidence;
  return {
    ...documentCells(evidence),
    kind: kindName(kind),
    signer,
    filePages: pages?.file,
    printedPages: pages?.printed,
    clause,
    quote,
    size: evidence.file?.size,
  };
}

/** What names a document on every sheet that shows one. */
export function documentCells({ title, number, date, url, file }: Evidence) {
  return { title, number, date, url, fileName: file?.name, sha256: file?.sha256 };
}

function verdictCells({ verdict, assessed }: EvidenceRow, directory: Directory): Line {
  if (verdict === null || verdict.state === 'none') return {};
  const reasons: Readonly<Record<string, string>> = m.words.returnReasons;
  const code = verdict.reason ?? '';
  return {
    verdict: d.report.workbook.evidence.standings[assessed.standing],
    reason: reasons[code] ?? code,
    verdictText: verdict.text,
    reviewer: personName(directory, verdict.by),
    reviewedAt: verdict.receivedAt ?? verdict.at,
  };
}
