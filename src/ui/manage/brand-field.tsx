import { TextInput } from '../kit/field.tsx';
import { d } from '../messages/messages.ts';

/** The green of the app itself, for agencies that chose none. */
const defaultBrand = '#15623d';

/** One colour for the agency, and how the app looks in it: only hue and chroma are taken, so every pair keeps its contrast. */
export function BrandField({ value, onInput }: { value: string | null; onInput: (value: string) => void }) {
  const words = d.manage.agency;
  const colour = value ?? defaultBrand;
  return (
    <div class="stack tight">
      <TextInput type="color" label={words.brand} hint={words.brandHint} value={colour} onInput={onInput} />
      <figure class="brand-preview" style={{ '--chosen': colour }}>
        <figcaption class="sr">{words.preview}</figcaption>
        <span class="solid">{words.previewButton}</span>
        <u class="link">{words.previewLink}</u>
        <span class="tint">{words.previewTag}</span>
      </figure>
    </div>
  );
}
