import { formatBytes, formatDay } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { shortTypeOf } from './describe-document.ts';
import type { LibraryEntry } from './document-condition.ts';
import { stateText } from './whereabouts-text.ts';

/** The data of a document; what is not filled in is left out. */
export function DocumentFacts({ entry: { document, whereabouts } }: { entry: LibraryEntry }) {
  const { facts, fileFact } = m.library;
  const { kind, number, date, signer, validUntil, note, file, url } = document;
  const rows: [string, string | null][] = [
    [facts.kind, kind === null ? m.library.noKind : m.words.evidenceKinds[kind]],
    [facts.number, number],
    [facts.date, date === null ? null : formatDay(date)],
    [facts.signer, signer],
    [facts.validUntil, validUntil === null ? null : formatDay(validUntil)],
    [
      facts.file,
      file === null ? null : fileFact(shortTypeOf(document), file.pages ?? null, formatBytes(file.size)),
    ],
    [facts.url, url],
    [facts.note, note],
    [facts.state, stateText(whereabouts)],
  ];
  return (
    <dl class="facts">
      {rows.map(
        ([name, value]) =>
          value !== null &&
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
