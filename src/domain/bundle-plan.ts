import type { Evidence, FileFact, Pages } from './field-shapes.ts';
import { requirementsOf, type Indicator, type Instrument } from './instrument.ts';
import type { Assessment } from './maturity.ts';
import type { Tie, Written } from './room.ts';
import { endingFor, numbered, safeWords, utf8Bytes } from './safe-name.ts';
import { agencyScope, opdScope, periodScope, roomScope } from './scope.ts';
import type { Standing } from './standing.ts';

/** `accepted`: what proves accepted requirements · `documented`: whatever is tied, accepted or not. */
export type BundleTake = 'accepted' | 'documented';
/** What a file's name says between its number and its year. */
export type BundleNames = 'title' | 'opd-title' | 'requirement-title';

/** One file of the bundle; a document that is tied twice in an indicator is there once. */
export type BundleFile = {
  /** Within the payload: `01_I1_Kebijakan-Arsitektur/01_SK-Tim_2024.pdf`. */
  path: string;
  title: string;
  sha256: string;
  sizeBytes: number;
  mime: string;
  /** Where the endpoint may be asked for it, the likeliest first. */
  scopes: readonly string[];
};

/** What was shown for a requirement, by a tie or by an answer to a question that all OPDs are asked. */
export type BundleRow = {
  requirement: string;
  level: number | null;
  text: string;
  standing: Standing;
  opd: string;
  evidence: Evidence;
  pages: Pages | null;
  clause: string;
  quote: string;
  file: BundleFile | null;
};

export type BundleFolder = { name: string; indicator: Indicator; files: BundleFile[]; rows: BundleRow[] };

export type BundlePlan = {
  folders: readonly BundleFolder[];
  /** The day of the newest edit that it shows (UTC); null where it shows none. */
  newestDay: string | null;
};

export type BundleSource = {
  instrument: Instrument;
  period: string;
  assessments: ReadonlyMap<string, Assessment>;
  /** How an OPD is called in names of files. */
  nameOfOpd: (opd: string) => string;
};

export type BundleWish = { take: BundleTake; names: BundleNames; indicators: ReadonlySet<string> };

/** A name that a person reads and every system takes: RFC 8493 sets no limit, ZIP tools and Windows do. */
const maxNameBytes = 120;
const maxFolderBytes = 70;

/**
 * The evidence of a period as folders, one for each indicator that shows something, in the instrument's order and with its
 * number, whichever of them are wished for: a later export of one indicator has the same names.
 */
export function planBundle(source: BundleSource, wish: BundleWish): BundlePlan {
  const { indicators } = source.instrument;
  const folders = indicators.flatMap((indicator, index) => {
    const assessment = wish.indicators.has(indicator.id) ? source.assessments.get(indicator.id) : undefined;
    if (assessment === undefined) return [];
    const name = folderName(indicator, numbered(index + 1, indicators.length));
    const shown = shownIn(assessment, { period: source.period, take: wish.take });
    return shown.length === 0 ? [] : [folderOf({ name, indicator, shown }, { source, names: wish.names })];
  });
  const rooms = folders.flatMap(({ indicator }) => source.assessments.get(indicator.id)?.room ?? []);
  const written = rooms.flatMap((room) => [...room.ties, ...room.coverage, ...room.verdicts.values()]);
  return { folders, newestDay: newestDay(written) };
}

function folderName(indicator: Indicator, number: string): string {
  return `${number}_${safeWords(`${indicator.id} ${indicator.shortName}`, maxFolderBytes).replace('-', '_')}`;
}

type Shown = Omit<BundleRow, 'file'> & { scope: string };

/** By the order of the requirements, then of the keys; ties to requirements that the instrument does not have come last. */
function shownIn(
  { room, requirements }: Assessment,
  { period, take }: { period: string; take: BundleTake },
): Shown[] {
  const scopes = { tie: roomScope(period, room.indicator.id), answer: periodScope(period) };
  const known = requirementsOf(room.indicator).flatMap(({ code, text }): Shown[] => {
    const found = requirements.get(code);
    if (take === 'accepted' && found?.accepted !== true) return [];
    const standing = found?.standing ?? 'none';
    const about = { requirement: code, level: levelOf(room.indicator, code), text, standing };
    const answers = room.coverage.flatMap(({ key, requirement, opd, state, evidence }) =>
      requirement === code && state === 'met' && evidence !== null
        ? [{ key, opd, evidence, pages: null, clause: '', quote: '' }]
        : [],
    );
    return [
      ...inOrder(liveTies(room.ties, code)).map((tie) => ({ ...about, ...wordsOf(tie), scope: scopes.tie })),
      ...inOrder(answers).map((answer) => ({ ...about, ...wordsOf(answer), scope: scopes.answer })),
    ];
  });
  if (take === 'accepted') return known;
  const strange = room.ties.filter(({ requirement, deleted }) => !deleted && !requirements.has(requirement));
  return [
    ...known,
    ...inOrder(strange).map((tie) => {
      const about = { requirement: tie.requirement, level: null, text: '', standing: 'none' as const };
      return { ...about, ...wordsOf(tie), scope: scopes.tie };
    }),
  ];
}

type Words = Pick<Tie, 'opd' | 'evidence' | 'pages' | 'clause' | 'quote'>;

const wordsOf = ({ opd, evidence, pages, clause, quote }: Words): Words => {
  return { opd, evidence, pages, clause, quote };
};

const liveTies = (ties: readonly Tie[], code: string): Tie[] =>
  ties.filter(({ requirement, deleted }) => requirement === code && !deleted);

const inOrder = <Row extends { key: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));

function levelOf(indicator: Indicator, code: string): number | null {
  const found = indicator.levels.find(({ requirements }) => requirements.some((one) => one.code === code));
  return found?.level ?? null;
}

type Naming = { source: BundleSource; names: BundleNames };

function folderOf(
  { name, indicator, shown }: { name: string; indicator: Indicator; shown: readonly Shown[] },
  naming: Naming,
): BundleFolder {
  const shownByHash = new Map<string, Shown[]>();
  for (const row of shown) {
    const sha256 = fileOf(row.evidence)?.sha256;
    if (sha256 !== undefined) shownByHash.set(sha256, [...(shownByHash.get(sha256) ?? []), row]);
  }
  const groups = [...shownByHash.values()];
  const files = groups.flatMap((group, index) => {
    const [first] = group;
    const file = first === undefined ? null : fileOf(first.evidence);
    if (first === undefined || file === null) return [];
    const path = `${name}/${fileName(first, { ...naming, number: numbered(index + 1, groups.length) })}`;
    const title = first.evidence.title ?? file.name;
    return [
      { path, title, sha256: file.sha256, sizeBytes: file.size, mime: file.mime, scopes: scopesOf(group) },
    ];
  });
  const filesByHash = new Map(files.map((file) => [file.sha256, file]));
  const rows = shown.map(({ scope: _scope, ...row }) => ({
    ...row,
    file: filesByHash.get(fileOf(row.evidence)?.sha256 ?? '') ?? null,
  }));
  return { name, indicator, files, rows };
}

const fileOf = ({ file }: Evidence): FileFact | null => file ?? null;

/** The room that shows it is open to every reviewer, the libraries only to coordinators. */
const scopesOf = (group: readonly Shown[]): string[] => [
  ...new Set([...group.map(({ scope }) => scope), ...group.map(({ opd }) => opdScope(opd)), agencyScope]),
];

function fileName(shown: Shown, { source, names, number }: Naming & { number: string }): string {
  const { evidence, opd, requirement } = shown;
  const file = fileOf(evidence);
  const ending = `.${file === null ? 'bin' : endingFor(file)}`;
  const year = evidence.date?.slice(0, 4) ?? '';
  const before = {
    title: '',
    'opd-title': safeWords(source.nameOfOpd(opd), 24),
    'requirement-title': requirement,
  };
  const around = [number, before[names], year].filter((part) => part !== '');
  const room = maxNameBytes - utf8Bytes(around.join('_')) - 1 - utf8Bytes(ending);
  const words = safeWords(evidence.title ?? '', room) || 'dokumen';
  const parts = [number, before[names], words, year].filter((part) => part !== '');
  return `${parts.join('_')}${ending}`;
}

/** Today plays no part: an export of the same data has the same date on any day. */
export function newestDay(written: readonly Pick<Written, 'at' | 'receivedAt'>[]): string | null {
  const times = written
    .map(({ at, receivedAt }) => Date.parse(receivedAt ?? at))
    .filter((ms) => !Number.isNaN(ms));
  const newest = times.reduce((latest, ms) => Math.max(latest, ms), -Infinity);
  return Number.isFinite(newest) ? new Date(newest).toISOString().slice(0, 10) : null;
}
