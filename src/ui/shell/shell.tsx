import '../kit/kit.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import type { IconName } from '../kit/icons.ts';
import { link, route } from '../kit/router.ts';
import type { Place } from '../kit/router.ts';
import { Sheet } from '../kit/sheet.tsx';
import { ToastHost } from '../kit/toast.tsx';
import { m } from '../messages/messages.ts';

export type NavEntry = {
  place: Place;
  icon: IconName;
  label: string;
  /** What waits there; 0 and undefined show nothing. */ count?: number | undefined;
};

/** The words of the sending status, in the fixed wording; `waiting` is grey and calm. */
export type SendingStatus = {
  state: 'arrived' | 'waiting' | 'sending' | 'attention';
  text: string;
  detail?: string | undefined;
};

type ShellProps = {
  /** `main` stands in the tab bar of phones (at most four); `more` behind *Menu*. Laptops show both in the rail. */
  nav: { main: readonly NavEntry[]; more: readonly NavEntry[] };
  status: SendingStatus;
  /** Whose work this is: "BKPSDM, Kab. Contoh". */
  place: string;
  /** This is sample data. */
  isSample?: boolean | undefined;
  /** A new version waits; it never reloads by itself. */
  onUpdate?: (() => void) | undefined;
  /** How to install, offered after the first saved work. */
  installHint?: ComponentChildren;
  children: ComponentChildren;
};

/** What stands around every page: the same markup on phones (bars) and laptops (a rail). */
export function Shell(props: ShellProps) {
  const { nav, status, place, children } = props;
  return (
    <>
      <SkipLink />
      <div class="shell">
        <div class="rail">
          <Topbar place={place} more={nav.more} />
          <Sending {...status} />
          <nav class="tabbar" aria-label={m.shell.mainNav}>
            <NavList entries={nav.main} />
            {nav.more.length > 0 && <NavList entries={nav.more} more />}
          </nav>
        </div>
        <div>
          <Notices {...props} />
          <main id="isi" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
      <ToastHost />
    </>
  );
}

/** Moves the focus only: the hash belongs to the router. */
function SkipLink() {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById('isi')?.focus();
  };
  return (
    <a class="skip" href="#isi" onClick={skip}>
      {m.shell.skip}
    </a>
  );
}

function Topbar({ place, more }: { place: string; more: readonly NavEntry[] }) {
  const [menuOpen, setMenuOpen] = useState(false);
  const close = () => setMenuOpen(false);
  return (
    <header class="topbar">
      <a class="brand" href={link('')}>
        <img src="logo.svg" alt="" width="36" height="36" />
        <span>
          {m.words.appName}
          <small>{place}</small>
        </span>
      </a>
      {more.length > 0 && (
        <div class="only-phone">
          <Button kind="quiet" icon="menu" onClick={() => setMenuOpen(true)}>
            {m.shell.menu}
          </Button>
        </div>
      )}
      {menuOpen && (
        <Sheet title={m.shell.menu} onClose={close}>
          <nav aria-label={m.shell.moreNav}>
            <ul class="menu">
              {more.map((entry) => (
                <li key={entry.place}>
                  <NavLink {...entry} onClick={close} />
                </li>
              ))}
            </ul>
          </nav>
        </Sheet>
      )}
    </header>
  );
}

function Sending({ state, text, detail }: SendingStatus) {
  return (
    <div class="sending" role="status" aria-label={m.shell.sendingStatus} data-state={state}>
      <a href={link('pengiriman')}>
        <Icon name={iconOf[state]} small />
        <b>{text}</b>
        {detail !== undefined && <span class="only-laptop">{detail}</span>}
        <span class="only-phone">{m.shell.look}</span>
      </a>
    </div>
  );
}

const iconOf: Record<SendingStatus['state'], IconName> = {
  arrived: 'check',
  waiting: 'offline',
  sending: 'moving',
  attention: 'alert',
};

function NavList({ entries, more = false }: { entries: readonly NavEntry[]; more?: boolean }) {
  return (
    <ul class={more ? 'more' : undefined}>
      {entries.map((entry) => (
        <li key={entry.place}>
          <NavLink {...entry} />
        </li>
      ))}
    </ul>
  );
}

function NavLink({ place, icon, label, count = 0, onClick }: NavEntry & { onClick?: () => void }) {
  return (
    <a href={link(place)} aria-current={route.value.place === place ? 'page' : undefined} onClick={onClick}>
      <Icon name={icon} />
      <span>{label}</span>
      {count > 0 && <span class="count">{count}</span>}
    </a>
  );
}

function Notices({ isSample, onUpdate, installHint }: ShellProps) {
  if (isSample !== true && onUpdate === undefined && installHint === undefined) return null;
  return (
    <aside class="notices" aria-label={m.shell.notices}>
      {onUpdate !== undefined && (
        <div data-tone="update" role="status">
          {m.shell.updateReady}
          <Button kind="quiet" onClick={onUpdate}>
            {m.shell.reload}
          </Button>
        </div>
      )}
      {isSample === true && <div data-tone="sample">{m.shell.sample}</div>}
      {installHint}
    </aside>
  );
}
