import { useState } from 'preact/hooks';
import type { Account } from '../boot/current-account.ts';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatList } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { LeaveSheet } from './leave-sheet.tsx';

export type Unsent = { ops: number; files: number };

type AccountCardProps = {
  me: { id: string; name: string; roles: readonly (keyof typeof m.words.roles)[] };
  unsent: Unsent;
  saveCopy: () => Promise<unknown>;
  leave: () => Promise<unknown>;
  accounts: readonly Account[];
  onSwitch: (userId: string) => void;
  onAddAccount: () => void;
};

/** Who is signed in, who else works on this device, and the way out. */
export function AccountCard(props: AccountCardProps) {
  const words = m.settings.account;
  const [isLeaving, setIsLeaving] = useState(false);
  const others = props.accounts.filter((account) => account.userId !== props.me.id);
  return (
    <Card title={words.title}>
      <p class="small">
        {words.me(props.me.name, formatList(props.me.roles.map((role) => m.words.roles[role])))}
      </p>
      {others.length > 0 && (
        <div class="stack tight">
          <h3>{words.switch}</h3>
          <ul class="accounts">
            {others.map((account) => (
              <li key={account.userId}>
                <Button icon="user" onClick={() => props.onSwitch(account.userId)}>
                  <span>
                    {account.name} <small>{account.opds.join(', ').toUpperCase()}</small>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="row">
        <Button icon="users" onClick={props.onAddAccount}>
          {words.add}
        </Button>
        <Button onClick={() => setIsLeaving(true)}>{words.leave}</Button>
      </div>
      {isLeaving && <LeaveSheet {...props} onClose={() => setIsLeaving(false)} />}
    </Card>
  );
}
