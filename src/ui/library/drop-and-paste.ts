import { useEffect, useState } from 'preact/hooks';

/** Takes files that are dropped anywhere on the page, or pasted; says whether one hovers above it. */
export function useDropAndPaste(onFiles: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const listening = { signal: leaving.signal };
    const receive = (event: Event, transfer: DataTransfer | null) => {
      const files = [...(transfer?.files ?? [])];
      setOver(false);
      if (files.length === 0) return;
      event.preventDefault();
      onFiles(files);
    };
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Without this the browser would open the file in place of the app.
      event.preventDefault();
      setOver(true);
    };
    addEventListener('dragover', over, listening);
    addEventListener('dragleave', () => setOver(false), listening);
    addEventListener('drop', (event) => receive(event, event.dataTransfer), listening);
    addEventListener('paste', (event) => receive(event, event.clipboardData), listening);
    return () => leaving.abort();
  }, [onFiles]);
  return isOver;
}
