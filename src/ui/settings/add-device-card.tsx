import { useState } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { formatTime, zoneName } from '../kit/format.ts';
import { Qr } from '../kit/qr.tsx';
import { copyText } from '../kit/copy-text.ts';
import { m } from '../messages/messages.ts';

/** What came of asking for a code for one's own other device. */
export type SelfCode =
  /** `link` leads to the sign-in with the code in its fragment; `expiresAt` is a moment (ISO 8601). */
  { kind: 'made'; code: string; link: string; expiresAt: string } | { kind: 'offline' } | { kind: 'failed' };

type Asked = SelfCode | { kind: 'idle' } | { kind: 'making' };

/** *Tambah perangkat saya*: a code and its QR for signing in elsewhere as oneself. */
export function AddDeviceCard({ makeSelfCode }: { makeSelfCode: () => Promise<SelfCode> }) {
  const words = m.settings.addDevice;
  const [asked, setAsked] = useState<Asked>({ kind: 'idle' });
  const make = async () => {
    setAsked({ kind: 'making' });
    setAsked(await makeSelfCode());
  };
  return (
    <Card title={words.title}>
      <p class="small">{words.text}</p>
      <div class="stack" role="status">
        <Made asked={asked} />
      </div>
      <div>
        <Button icon="qr" busy={asked.kind === 'making'} onClick={() => void make()}>
          {asked.kind === 'made' ? words.again : words.make}
        </Button>
      </div>
    </Card>
  );
}

function Made({ asked }: { asked: Asked }) {
  const words = m.settings.addDevice;
  switch (asked.kind) {
    case 'idle':
      return null;
    case 'making':
      return <p class="small">{words.making}</p>;
    case 'offline':
      return <p class="small">{words.offline}</p>;
    case 'failed':
      return <p class="small">{words.failed}</p>;
    case 'made':
      return <CodeToShow {...asked} />;
  }
}

function CodeToShow({ code, link, expiresAt }: { code: string; link: string; expiresAt: string }) {
  const words = m.settings.addDevice;
  const copy = () => copyText(link, words.copied);
  return (
    <>
      <p class="small">{words.scan}</p>
      <Qr text={link} label={words.qr} />
      <p>
        <span class="small soft">{words.code}</span>
        <br />
        <b class="code">{`${code.slice(0, 5)}-${code.slice(5)}`}</b>
      </p>
      <p class="small soft">{words.until(`${formatTime(expiresAt)} ${zoneName()}`)}</p>
      <div>
        <Button icon="copy" onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
    </>
  );
}
