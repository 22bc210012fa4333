import type { Topic } from '../messages/id/guide.ts';
import type { HelpText } from '../messages/id/id-help-text.ts';

/** The topics and terms in which every word of the query occurs; all of them for an empty query. */
export function searchHelp(help: HelpText, query: string): HelpText {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  return {
    guide: help.guide.filter((topic) => holds(textOf(topic))),
    glossary: help.glossary.filter(({ term, meaning }) => holds(`${term} ${meaning}`)),
  };
}

function textOf({ title, text, points = [] }: Topic): string {
  return [title, ...text, ...points].join(' ');
}
