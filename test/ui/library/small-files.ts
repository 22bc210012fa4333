/** Small files for the tests, made here so that nothing has to be shipped. */

/** The smallest JPEG there is: one grey dot. */
export const jpegDot = fromBase64(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AR//Z',
);

export const pngDot = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
);

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A PDF as far as its syntax goes; `more` stands among its objects, `trailer` in its trailer. */
export function pdfText({ pages = 1, more = '', trailer = '' } = {}): Uint8Array<ArrayBuffer> {
  return bytesOf(
    `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count ${pages} >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>\nendobj\n${more}trailer\n<< /Root 1 0 R ${trailer}>>\n%%EOF\n`,
  );
}

/** A ZIP with empty, unpacked members. */
export function zipOf(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const local = names.map((name) => `PK\u0003\u0004${zeros(22)}${short(name.length)}${short(0)}${name}`);
  const central = names.map((name) => `PK\u0001\u0002${zeros(24)}${short(name.length)}${zeros(16)}${name}`);
  const start = local.join('').length;
  const directory = central.join('');
  const end = `PK\u0005\u0006${zeros(4)}${short(names.length)}${short(names.length)}${long(directory.length)}${long(start)}${short(0)}`;
  return bytesOf(local.join('') + directory + end);
}

const zeros = (count: number): string => '\u0000'.repeat(count);
const short = (value: number): string => String.fromCharCode(value & 0xff, value >> 8);
const long = (value: number): string => short(value & 0xffff) + short(value >> 16);
