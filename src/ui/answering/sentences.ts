import type { Assessment } from '../../domain/maturity.ts';
import type { Tie } from '../../domain/room.ts';
import { m } from '../messages/messages.ts';
import { titleOf } from './evidence-link.tsx';

/** What a sentence of the explanation does: tell what stands where, or what it means. */
export type SentencePart = 'fact' | 'analysis';

/** A sentence that says what the tied document shows, to be put into the explanation and changed there. */
export function sentenceOf(part: SentencePart, tie: Tie, assessment: Assessment): string {
  const text = assessment.requirements.get(tie.requirement)?.requirement.text ?? '';
  const source = {
    title: titleOf(tie.evidence),
    number: tie.evidence.number ?? '',
    clause: tie.clause,
    page: tie.pages?.printed || tie.pages?.file || '',
  };
  if (part === 'fact')
    return m.answering.builder.fact(tie.quote === '' ? clauseOf(text) : `“${tie.quote}”`, source);
  return m.answering.builder.analysis(source.title, lowered(text));
}

function clauseOf(text: string): string {
  return text.replace(/[.;:]\s*$/, '');
}

/** Within a sentence a requirement begins small, unless its first word is an abbreviation such as SPBE. */
function lowered(text: string): string {
  const clause = clauseOf(text);
  return /^\p{Lu}\p{Ll}/u.test(clause) ? clause.charAt(0).toLowerCase() + clause.slice(1) : clause;
}

/**
 * Puts a sentence where it belongs: behind the last one under its heading (*Fakta:*, *Analisis:*), else as a new paragraph
 * with that heading. Facts come before analysis.
 */
export function insertSentence(text: string, part: SentencePart, sentence: string): string {
  const { heading } = m.answering.builder;
  const paragraphs = text.trim() === '' ? [] : text.trimEnd().split(/\n{2,}/);
  const at = paragraphs.findLastIndex((paragraph) => paragraph.startsWith(heading[part]));
  if (at >= 0) paragraphs[at] = `${paragraphs[at] ?? ''} ${sentence}`;
  else paragraphs.splice(placeFor(part, paragraphs), 0, `${heading[part]} ${sentence}`);
  return paragraphs.join('\n\n');
}

function placeFor(part: SentencePart, paragraphs: readonly string[]): number {
  if (part === 'analysis') return paragraphs.length;
  const analysis = paragraphs.findIndex((paragraph) =>
    paragraph.startsWith(m.answering.builder.heading.analysis),
  );
  return analysis === -1 ? paragraphs.length : analysis;
}
