import { findRequirement } from '../../domain/instrument.ts';
import type { PlacedCode } from '../../domain/accept-together.ts';
import { useApp } from '../kit/app-context.ts';
import { Button } from '../kit/button.tsx';
import { Checkbox } from '../kit/checkbox.tsx';
import { Details } from '../kit/fold.tsx';
import { d } from '../messages/messages.ts';

type SameDocumentProps = {
  others: readonly PlacedCode[];
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
};

/** Offers to accept, together with this one, what the very same document proves elsewhere. */
export function SameDocument({ others, ticked, onTick }: SameDocumentProps) {
  const words = d.review.same;
  if (others.length === 0) return null;
  const tick = (code: string, isTicked: boolean) =>
    onTick(new Set(isTicked ? [...ticked, code] : [...ticked].filter((one) => one !== code)));
  return (
    <Details title={words.title(others.length)}>
      <p class="hint">{words.text}</p>
      <div class="choices list">
        {others.map((other) => (
          <Other
            key={other.code}
            other={other}
            isTicked={ticked.has(other.code)}
            onTick={(isTicked) => tick(other.code, isTicked)}
          />
        ))}
      </div>
      {others.length > 1 && (
        <Button kind="quiet" onClick={() => onTick(new Set(others.map(({ code }) => code)))}>
          {words.tickAll}
        </Button>
      )}
    </Details>
  );
}

type OtherProps = { other: PlacedCode; isTicked: boolean; onTick: (isTicked: boolean) => void };

function Other({ other: { assessment, code }, isTicked, onTick }: OtherProps) {
  const { instrument } = useApp();
  const words = d.review.same;
  const { indicator } = assessment.room;
  const text = instrument === null ? undefined : findRequirement(instrument, code)?.requirement.text;
  const pages = (assessment.requirements.get(code)?.ties ?? []).flatMap((tie) => tie.pages?.file ?? []);
  return (
    <Checkbox
      label={words.option(`${indicator.id} ${indicator.shortName}`, text ?? code)}
      hint={pages.length === 0 ? undefined : words.pages([...new Set(pages)].join(', '))}
      checked={isTicked}
      onChange={onTick}
    />
  );
}
