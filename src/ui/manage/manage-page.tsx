import './manage.css';
import { useEffect, useRef } from 'preact/hooks';
import { Page } from '../kit/page.tsx';
import { link, route } from '../kit/router.ts';
import { d } from '../messages/messages.ts';
import { AgencySection } from './agency-section.tsx';
import { AssignmentRoom } from './assignment-room.tsx';
import { AssignmentSection } from './assignment-section.tsx';
import { ComplaintTermsForm } from './complaint-terms-form.tsx';
import { InstrumentDetail } from './instrument-detail.tsx';
import { InstrumentSection } from './instrument-section.tsx';
import { HandoverPage } from './handover-page.tsx';
import { InstrumentSourceProvider, type InstrumentSource } from './instrument-of.ts';
import { OpdEdit } from './opd-edit.tsx';
import { OpdSection } from './opd-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { PersonEdit } from './person-edit.tsx';
import { PeriodEdit } from './period-edit.tsx';
import { PeriodSection } from './period-section.tsx';
import { SlipsPage } from './slips-page.tsx';

const sections = ['instansi', 'opd', 'periode', 'instrumen', 'penugasan', 'orang'] as const;
type Section = (typeof sections)[number];

/** *Kelola*: its parts have addresses of their own (`#/kelola/opd`), and so has each thing in them (`#/kelola/opd/dinkes`). */
export function ManagePage({ instrumentOf = nowhere }: { instrumentOf?: InstrumentSource }) {
  const [, first, detail, act] = route.value.segments;
  const section = sections.find((known) => known === first) ?? 'instansi';
  if (section === 'orang' && detail === 'slip') return <SlipsPage />;
  const isHandover = section === 'opd' && detail !== undefined && act === 'ganti-admin';
  return (
    <InstrumentSourceProvider.Provider value={instrumentOf}>
      <Page title={d.manage.title}>
        <SectionLinks section={section} />
        {isHandover ? <HandoverPage key={detail} id={detail} /> : <Part section={section} detail={detail} />}
      </Page>
    </InstrumentSourceProvider.Provider>
  );
}

const nowhere: InstrumentSource = async () => null;

function SectionLinks({ section }: { section: Section }) {
  const nav = useRef<HTMLElement>(null);
  // Phones show three of the six: the present one must be among them.
  useEffect(() => {
    const present = nav.current?.querySelector('[aria-current]');
    present?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [section]);
  return (
    <nav class="tabs" aria-label={d.manage.sections} ref={nav}>
      {sections.map((known) => (
        <a key={known} href={link('kelola', known)} aria-current={known === section ? 'page' : undefined}>
          {d.manage.tabs[known]}
        </a>
      ))}
    </nav>
  );
}

function Part({ section, detail }: { section: Section; detail: string | undefined }) {
  switch (section) {
    case 'instansi':
      return (
        <>
          <AgencySection />
          <ComplaintTermsForm />
        </>
      );
    case 'opd':
      return detail === undefined ? <OpdSection /> : <OpdEdit key={detail} id={detail} />;
    case 'periode':
      return detail === undefined ? <PeriodSection /> : <PeriodEdit key={detail} id={detail} />;
    case 'instrumen':
      return detail === undefined ? <InstrumentSection /> : <InstrumentDetail key={detail} id={detail} />;
    case 'penugasan':
      return detail === undefined ? (
        <AssignmentSection />
      ) : (
        <AssignmentRoom key={detail} indicatorId={detail} />
      );
    case 'orang':
      return detail === undefined ? <PeopleSection /> : <PersonEdit key={detail} id={detail} />;
  }
}
