import { useEffect, useState } from 'preact/hooks';

/** An address for bytes, given up when they go; null for one moment at first. */
export function useBytesUrl(bytes: ArrayBuffer, mime = 'image/jpeg'): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mime }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mime]);
  return url;
}
