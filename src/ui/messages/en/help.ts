import type { help as original } from '../id/help.ts';

export const help: typeof original = {
  title: 'Help',
  lead: 'This guide also opens without internet.',
  search: 'Search the help',
  found: (count) => (count === 0 ? 'Nothing matches.' : `${count} parts match.`),
  nothing: 'Nothing matches',
  nothingText: 'Try another, shorter word, such as "photo" or "SK".',
  guide: 'Guide',
  glossary: 'Glossary',
  unavailable: 'The help is not on this device yet. Open it once while there is internet.',
  loading: 'Loading the help …',
};
