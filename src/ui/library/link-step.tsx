import { useState } from 'preact/hooks';
import { url as urlShape } from '../../domain/field-shapes.ts';
import { Button } from '../kit/button.tsx';
import { ErrorSummary } from '../kit/error-summary.tsx';
import { TextInput } from '../kit/field.tsx';
import { m } from '../messages/messages.ts';
import { StepHeading } from './step-heading.tsx';

type LinkStepProps = {
  isBusy: boolean;
  onSave: (link: { url: string; title: string }) => void;
  onBack: () => void;
};

/** A web address as evidence. Addresses with a password in them are turned away: everyone in the room would read it. */
export function LinkStep({ isBusy, onSave, onBack }: LinkStepProps) {
  const { links, steps } = m.library;
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const [fault, setFault] = useState<LinkFault | null>(null);
  const save = (event: Event) => {
    event.preventDefault();
    const address = completed(url);
    const found = faultOf(address);
    setFault(found);
    if (found === null)
      onSave({ url: address, title: title.trim() === '' ? titleOfLink(address) : title.trim() });
  };
  const error = fault === null ? undefined : fault === 'secret' ? links.hasSecret : links.bad;
  return (
    <form class="stack" onSubmit={save} noValidate>
      <StepHeading>{links.title}</StepHeading>
      <ErrorSummary faults={error === undefined ? [] : [{ fieldId: 'alamat', text: error }]} />
      <TextInput
        id="alamat"
        label={links.url}
        hint={links.urlHint}
        type="url"
        autocomplete="off"
        value={url}
        onInput={setUrl}
        error={error}
        maxLength={2_000}
      />
      <TextInput label={links.name} optional value={title} onInput={setTitle} maxLength={1_000} />
      <p class="small soft">{links.secret}</p>
      <div class="row">
        <Button kind="primary" whole type="submit" busy={isBusy}>
          {links.save}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {steps.back}
        </Button>
      </div>
    </form>
  );
}

type LinkFault = 'bad' | 'secret';

/** People leave out the beginning; sites without https are rare enough to be written out. */
function completed(text: string): string {
  const address = text.trim();
  return /^[a-z][a-z\d+.-]*:/i.test(address) || !address.includes('.') ? address : `https://${address}`;
}

function faultOf(address: string): LinkFault | null {
  if (!urlShape.safeParse(address).success || !URL.canParse(address)) return 'bad';
  const { password, searchParams, hostname } = new URL(address);
  if (!hostname.includes('.')) return 'bad';
  const names = [...searchParams.keys()];
  const hasSecret = password !== '' || names.some((name) => /^(pass(word)?|pwd|sandi|token)$/i.test(name));
  return hasSecret ? 'secret' : null;
}

function titleOfLink(address: string): string {
  const { hostname, pathname } = new URL(address);
  return pathname === '/' ? hostname : `${hostname}${pathname.replace(/\/$/, '')}`.slice(0, 200);
}
