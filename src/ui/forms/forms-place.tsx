import { isFormId } from '../../domain/forms/form.ts';
import { lazyPart } from '../kit/lazy-part.tsx';
import { Page } from '../kit/page.tsx';
import { link, route } from '../kit/router.ts';
import { EmptyState } from '../kit/state-views.tsx';
import { f } from '../messages/messages.ts';
import { FormsPage } from './forms-page.tsx';
import { LetterPage } from './proposal-parts.ts';
import { RecordListPage } from './record-list-page.tsx';
import { RecordPage } from './record-page.tsx';

const PrintPage = lazyPart(async () => (await import('./files/print-page.tsx')).RecordPrintPage);

/** *Pendataan*: all forms, the records of one, one record, the same on paper, or the letter on a proposal. */
export function FormsPlace() {
  const [, form, opd, record, paper] = route.value.segments;
  if (form === undefined) return <FormsPage />;
  if (!isFormId(form)) return <NoForm />;
  if (opd === undefined || record === undefined) return <RecordListPage key={form} form={form} />;
  if (form === 'proposal' && paper === 'surat') return <LetterPage place={{ opd, record }} />;
  if (paper === 'cetak') return <PrintPage key={`${opd} ${record}`} form={form} place={{ opd, record }} />;
  return <RecordPage key={`${opd} ${record}`} form={form} place={{ opd, record }} />;
}

function NoForm() {
  return (
    <Page title={f.pages.title} back={{ href: link('pendataan'), label: f.pages.back }}>
      <EmptyState title={f.pages.noForm} text={f.pages.noFormText} />
    </Page>
  );
}
