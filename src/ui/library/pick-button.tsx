import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../kit/button.tsx';
import type { IconName } from '../kit/icons.ts';

/** What the picker offers; the content of what was chosen is looked at all the same. */
export const documentTypes = '.pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx,.heic,image/*';

type PickButtonProps = {
  icon: IconName;
  /** For the picker itself; the words of the button. */
  label: string;
  accept: string;
  /** Opens the camera where the device has one: it works in every browser and asks for no permission. */
  isCamera?: boolean | undefined;
  multiple?: boolean | undefined;
  busy?: boolean | undefined;
  /** Opens by itself once drawn, where the browser still counts the tap before. */
  opensItself?: boolean | undefined;
  onFiles: (files: readonly File[]) => void;
};

/** A button that lets the person choose files, or take a photo. */
export function PickButton({ icon, label, busy, opensItself = false, onFiles, ...picking }: PickButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (opensItself) picker.current?.click();
  }, [opensItself]);
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={label}
        accept={picking.accept}
        multiple={picking.multiple}
        capture={picking.isCamera === true ? 'environment' : undefined}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // So that choosing the same file again is noticed.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button icon={icon} busy={busy} onClick={() => picker.current?.click()}>
        {label}
      </Button>
    </>
  );
}
