import { actsForOpd } from '../../domain/authority.ts';
import { record } from '../../storage/record.ts';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { formatDay, formatMoment } from '../kit/format.ts';
import { showToast } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';
import type { LibraryEntry, Warning } from './document-condition.ts';
import { outdatedUses, renewEdits } from './document-uses.ts';

type DocumentNotesProps = { entry: LibraryEntry; onEdit: (() => void) | null };

/** What has to be looked at: warnings, uses that show earlier data, and what may be filled in later. */
export function DocumentNotes({ entry, onEdit }: DocumentNotesProps) {
  return (
    <>
      {entry.warnings.map((warning) => (
        <WarningNote key={warning.kind} warning={warning} />
      ))}
      <RenewNote entry={entry} />
      {entry.lacking.length > 0 && onEdit !== null && <LackingNote entry={entry} onEdit={onEdit} />}
    </>
  );
}

function WarningNote({ warning }: { warning: Warning }) {
  const { directory } = useApp();
  const { warnings } = m.library;
  switch (warning.kind) {
    case 'returned': {
      const verdict = warning.use.returned;
      const reason = reasonText(verdict?.reason);
      const reviewer = directory.people.get(verdict?.by ?? '')?.name ?? '';
      return (
        <Banner tone="danger" level={3} title={reason ?? warnings.returned}>
          <p>
            {verdict?.text != null && verdict.text !== '' && <>“{verdict.text}” </>}
            {reviewer !== '' && verdict !== null && warnings.by(reviewer, formatMoment(verdict.at))}
          </p>
          <p>{warnings.replaceHint}</p>
        </Banner>
      );
    }
    case 'refused':
      return (
        <Banner tone="warn" level={3} title={warnings.refused}>
          <p>{warnings.refusedText}</p>
        </Banner>
      );
    case 'expired':
      return (
        <Banner tone="warn" level={3} title={warnings.expired}>
          <p>{warnings.expiredText(formatDay(warning.on))}</p>
        </Banner>
      );
    case 'old':
      return (
        <Banner tone="warn" level={3} title={warnings.old}>
          <p>{warnings.oldText(formatDay(warning.date))}</p>
        </Banner>
      );
  }
}

/** The sentence of a reason's code; what is no code is the reviewer's own words. */
function reasonText(reason: string | null | undefined): string | null {
  if (reason === null || reason === undefined || reason === '') return null;
  const known: Readonly<Record<string, string>> = m.words.returnReasons;
  return known[reason] ?? reason;
}

/** A tie shows the document as it was: renewing it is a choice, never done behind the back of who reviewed it. */
function RenewNote({ entry: { document, uses } }: { entry: LibraryEntry }) {
  const { storage, period, me } = useApp();
  const { renew } = m.library;
  const own = outdatedUses(document, uses).filter(({ opd }) => actsForOpd(me, opd));
  if (own.length === 0 || period === null) return null;
  const run = async () => {
    try {
      await record(storage, renewEdits(period.id, document, own));
      showToast({ text: renew.done });
    } catch {
      showToast({ text: m.library.notSaved });
    }
  };
  return (
    <Banner
      tone="brand"
      icon="refresh"
      level={3}
      title={renew.title(own.length)}
      actions={<Button onClick={() => void run()}>{renew.act}</Button>}
    >
      <p>{renew.text}</p>
    </Banner>
  );
}

function LackingNote({ entry, onEdit }: { entry: LibraryEntry; onEdit: () => void }) {
  const { lacking } = m.library;
  return (
    <Banner
      icon="pencil"
      level={3}
      title={lacking.title}
      actions={<Button onClick={onEdit}>{lacking.fill}</Button>}
    >
      <ul>
        {entry.lacking.map((item) => (
          <li key={item}>{lacking.items[item]}</li>
        ))}
      </ul>
    </Banner>
  );
}
