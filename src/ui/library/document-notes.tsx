import { actsForOpd } from '../../domain/authority.ts';
import type { RequirementVerdict } from '../../domain/room.ts';
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
  const { warnings } = m.library;
  switch (warning.kind) {
    case 'returned':
      return <ReturnedNote verdict={warning.verdict} />;
    case 'refused':
      return <WarnBanner title={warnings.refused} text={warnings.refusedText} />;
    case 'expired':
      return <WarnBanner title={warnings.expired} text={warnings.expiredText(formatDay(warning.on))} />;
    case 'old':
      return <WarnBanner title={warnings.old} text={warnings.oldText(formatDay(warning.date))} />;
  }
}

function WarnBanner({ title, text }: { title: string; text: string }) {
  return (
    <Banner tone="warn" level={3} title={title}>
      <p>{text}</p>
    </Banner>
  );
}

function ReturnedNote({ verdict }: { verdict: RequirementVerdict }) {
  const { directory } = useApp();
  const { warnings } = m.library;
  const reviewer = directory.people.get(verdict.by)?.name;
  const text = verdict.text ?? '';
  return (
    <Banner tone="danger" level={3} title={reasonText(verdict.reason) ?? warnings.returned}>
      <p>
        {text !== '' && <>“{text}” </>}
        {reviewer !== undefined && warnings.by(reviewer, formatMoment(verdict.at))}
      </p>
      <p>{warnings.replaceHint}</p>
    </Banner>
  );
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
