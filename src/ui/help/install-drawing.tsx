/** What to press is drawn in the brand's colour, the rest in lines. Decoration: the words stand under it. */
type Drawing = { lines: string; press: string };

const home: Drawing = {
  lines: 'M36 26h12v12H36zM54 26h12v12H54zM72 26h12v12H72zM36 46h12v12H36zM72 46h12v12H72z',
  press: 'M54 46h12v12H54z',
};

const drawings: Record<'android' | 'ios', readonly Drawing[]> = {
  android: [
    { lines: 'M36 22h40v8H36zM36 40h48M36 50h36M36 60h44', press: 'M82 22v1M82 26v1M82 30v1' },
    { lines: 'M36 22h12M58 22h28v50H58zM63 32h16M63 42h12M63 62h18', press: 'M62 48h20v8H62z' },
    home,
  ],
  ios: [
    {
      lines: 'M36 24h48M36 34h36M36 44h44M34 88h52M40 96h6M74 96h6',
      press: 'M60 100v-9M56 94l4-4 4 4M55 97v6h10v-6',
    },
    {
      lines: 'M36 40h48M34 52h52v52H34zM40 62h28M40 72h34M40 96h22',
      press: 'M38 78h44v10H38zM78 81v4M76 83h4',
    },
    home,
  ],
};

export function InstallDrawing({ platform, step }: { platform: 'android' | 'ios'; step: number }) {
  const drawing = drawings[platform][step];
  if (drawing === undefined) return null;
  return (
    <svg
      viewBox="0 0 120 120"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linejoin="round"
    >
      <path d="M34 8h52a4 4 0 0 1 4 4v96a4 4 0 0 1-4 4H34a4 4 0 0 1-4-4V12a4 4 0 0 1 4-4zM54 13h12" />
      <path d={drawing.lines} opacity="0.45" />
      <path class="press" d={drawing.press} />
    </svg>
  );
}
