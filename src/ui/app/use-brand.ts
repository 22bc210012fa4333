import { useEffect } from 'preact/hooks';

/** Takes on the agency's colour; only its hue and chroma are used, so contrast holds for any. */
export function useBrand(brand: string | null): void {
  useEffect(() => {
    const { style } = document.documentElement;
    if (brand === null) style.removeProperty('--brand');
    else style.setProperty('--brand', brand);
  }, [brand]);
}
