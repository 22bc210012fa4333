import type { Addressee, AspectFindings, Recommendation, Weakness } from '../../domain/aspect-findings.ts';
import type { IndicatorReport } from '../../domain/indicator-report.ts';
import type { RegionReport } from '../../domain/region-report.ts';
import { formatDecimal } from '../kit/format.ts';
import { d } from '../messages/messages.ts';
import { blockerInWords, withoutDot } from './blocker-words.ts';
import type { Block } from './report-blocks.ts';

/** Chapter III: strengths, weaknesses and recommendations of each aspect. */
export function findingsBlocks({ findings }: RegionReport): Block[] {
  return [{ kind: 'chapter', text: d.report.layout.findings.title }, ...findings.flatMap(aspectBlocks)];
}

function aspectBlocks({ section, strengths, weaknesses, recommendations }: AspectFindings): Block[] {
  const words = d.report.layout.findings;
  return [
    { kind: 'section', text: section.name },
    { kind: 'part', text: words.strengths },
    listOr(strengths.map(strengthInWords), words.noStrengths),
    { kind: 'part', text: words.weaknesses },
    listOr(weaknesses.map(weaknessInWords), words.noWeaknesses),
    { kind: 'part', text: words.recommendations },
    listOr(recommendations.map(recommendationInWords), words.noRecommendations),
  ];
}

function listOr(items: readonly string[], none: string): Block {
  return items.length === 0 ? { kind: 'text', text: none } : { kind: 'list', items };
}

/** "I45 Layanan Publik Sektor 1, SIMRS". */
export function indicatorInWords({ indicator, label }: IndicatorReport): string {
  const name = `${indicator.id} ${indicator.shortName}`;
  return label === '' ? name : `${name}, ${label}`;
}

const acceptedLevel = ({ levels }: IndicatorReport): string => formatDecimal(String(levels.accepted));

function strengthInWords(report: IndicatorReport): string {
  return d.report.layout.findings.strength(indicatorInWords(report), acceptedLevel(report));
}

function weaknessInWords(weakness: Weakness): string {
  const { report } = weakness;
  return d.report.layout.findings.weakness(
    indicatorInWords(report),
    acceptedLevel(report),
    missingInWords(weakness),
  );
}

function missingInWords({ report, why, level, blockers, more }: Weakness): string {
  const words = d.report.layout.findings;
  switch (why) {
    case 'external':
      return words.external(report.indicator.external?.source ?? '');
    case 'determined':
      return [words.determined, report.determination?.note ?? ''].join(' ').trim();
    case 'unknown':
      return words.unknown;
    case 'blocked': {
      const named = blockers.map(blockerInWords);
      return (
        words.lacks(level ?? 0, [...named, ...(more > 0 ? [words.more(more)] : [])].join('; ')) +
        draftMark(report, level)
      );
    }
  }
}

/** What is not checked against the official text is never told as the regulation's. */
function draftMark({ indicator }: IndicatorReport, level: number | null): string {
  const isDraft = indicator.levels.some((one) => one.level === level && !one.verified);
  return isDraft ? ` ${d.report.layout.findings.draft}` : '';
}

function recommendationInWords({ requirements, why, addressee, report, level }: Recommendation): string {
  const words = d.report.layout.findings;
  const texts = requirements.map(({ text }) => withoutDot(text));
  const what = texts.length > 1 ? words.oneOf(texts.join('; ')) : (texts[0] ?? '');
  return words.recommend(
    addresseeInWords(addressee),
    why,
    `${what} (${report.indicator.id}).${draftMark(report, level)}`,
  );
}

/** So many OPDs are named; a longer list helps nobody who reads. */
const namedOpds = 5;

function addresseeInWords(addressee: Addressee): string {
  const words = d.report.layout.findings;
  switch (addressee.kind) {
    case 'reviewer':
      return words.reviewer;
    case 'owner':
      return addressee.opd?.name ?? words.noOwner;
    case 'opds': {
      const names = addressee.opds.map((opd) => opd.code || opd.name);
      const [only] = addressee.opds;
      if (names.length === 1 && only !== undefined) return only.name;
      const rest = names.length - namedOpds;
      const shown = rest > 0 ? [...names.slice(0, namedOpds), words.others(rest)] : names;
      return words.manyOpds(names.length, shown.join(', '));
    }
  }
}
