import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../kit/app-context.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { link, navigate } from '../kit/router.ts';
import { useRemote } from '../kit/use-remote.ts';
import { d, m } from '../messages/messages.ts';
import { CodeForm } from './code-form.tsx';
import { CodesForAllCard } from './codes-for-all-card.tsx';
import { CodeSlip } from './code-slip.tsx';
import { PeopleImportCard } from './people-import-card.tsx';
import { PeopleList } from './people-list.tsx';
import { madeCodes, type MadeCode } from './sign-in-code.ts';

/** People, their devices and their sign-in codes. Codes and devices need the server; the rest stands without it. */
export function PeopleSection() {
  const { endpoint, sync } = useApp();
  const devices = useRemote(() => endpoint.devices(), [endpoint]);
  const words = d.manage.people;
  /** The server wrote the person down: the next sync brings the line of the list. */
  const onMade = () => {
    devices.ask();
    void sync.syncNow();
  };
  const [newest] = madeCodes.value;
  const count = madeCodes.value.length;
  return (
    <div class="stack wide">
      <div>
        <h2>{words.title}</h2>
        <p class="small soft">{words.lead}</p>
      </div>
      {devices.state === 'unreachable' && (
        <Banner
          icon="offline"
          level={3}
          title={words.offlineTitle}
          actions={<Button onClick={devices.ask}>{m.words.acts.tryAgain}</Button>}
        >
          <p>{words.offline}</p>
        </Banner>
      )}
      <div class="stack">
        {newest !== undefined && <NewestCode key={newest.code} made={newest} />}
        {count > 0 && (
          <div>
            <Button icon="print" onClick={() => navigate(link('kelola', 'orang', 'slip'))}>
              {count === 1 ? words.slip.print : words.slip.printAll(count)}
            </Button>
          </div>
        )}
        <CodeForm onMade={onMade} />
        {devices.state === 'filled' && <CodesForAllCard devices={devices.value} onMade={onMade} />}
        <PeopleImportCard onMade={onMade} />
      </div>
      <PeopleList devices={devices.state === 'filled' ? devices.value : null} onChanged={devices.ask} />
    </div>
  );
}

/** A code that was just made takes the focus: it is made further down the page, and has to be handed over now. */
function NewestCode({ made }: { made: MadeCode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div ref={box} tabIndex={-1}>
      <CodeSlip made={made} />
    </div>
  );
}
