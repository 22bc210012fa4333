import type { Pages } from '../../domain/field-shapes.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { link } from '../kit/router.ts';
import { m } from '../messages/messages.ts';
import type { LibraryEntry } from './document-condition.ts';
import type { DocumentUse } from './document-uses.ts';

/** Where a document is used, each a link into its room. */
export function DocumentUses(props: { entry: LibraryEntry; onFindUse: (() => void) | null }) {
  const { uses } = props.entry;
  return (
    <div class="stack tight">
      <h3>{uses.length === 0 ? m.library.unused : m.library.usedIn(uses.length)}</h3>
      {uses.length === 0 && <p class="small soft">{m.library.unusedHint}</p>}
      <ul class="uses">
        {uses.map((one) => (
          <UseLine key={one.key} shown={one} />
        ))}
      </ul>
      {props.onFindUse !== null && (
        <div>
          <Button icon="plus" onClick={props.onFindUse}>
            {m.library.findUse}
          </Button>
        </div>
      )}
    </div>
  );
}

function UseLine({ shown: { indicator, level, opd, pages } }: { shown: DocumentUse }) {
  const { directory } = useApp();
  const at = m.library.atLevel(indicator.id, level);
  const where = pagesText(pages);
  const who = directory.opds.get(opd)?.name ?? opd;
  return (
    <li>
      <a href={link('indikator', indicator.id)}>{indicator.shortName}</a>
      <span class="soft">
        {' '}
        {where === '' ? at : m.library.onPages(at, where)} · {who}
      </span>
    </li>
  );
}

function pagesText(pages: Pages | null): string {
  const { file = '', printed = '' } = pages ?? {};
  return file === '' && printed === '' ? '' : m.library.pagesOf(file, printed);
}
