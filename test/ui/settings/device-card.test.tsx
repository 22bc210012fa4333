// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { id } from '../../../src/ui/messages/id/id.ts';
import { setMessages } from '../../../src/ui/messages/messages.ts';
import { DeviceCard } from '../../../src/ui/settings/device-card.tsx';

beforeAll(() => setMessages(id));
afterEach(cleanup);

function open(repairedAt: string | null) {
  const preferences = { language: 'id', theme: 'device', text: 'normal', wifiOnly: false } as const;
  const nothing = () => {};
  render(
    <DeviceCard
      device={{ name: 'HP Siti' }}
      onRename={nothing}
      storage={null}
      repairedAt={repairedAt}
      preferences={preferences}
      onPreferences={nothing}
    />,
  );
}

describe('what is said of this device', () => {
  it('[F24] tells when something that it showed had to be put right', () => {
    open('2026-11-25T09:42:00.000+08:00');
    expect(screen.getByText(/^Pada 25 Nov 2026, 09.42 WITA, .* tidak cocok/)).toBeDefined();
  });

  it('says nothing of it where all was well', () => {
    open(null);
    expect(screen.queryByText(/tidak cocok/)).toBeNull();
  });
});
