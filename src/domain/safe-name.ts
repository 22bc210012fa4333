/** What cannot be seen, turns the direction of text, or is half of a sign: nobody can type or trust a name with these. */
const hidden =
  // oxlint-disable-next-line no-control-regex -- these are what has to go
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu;

/** What Windows forbids in names, what separates folders anywhere, the sign that BagIt escapes, and every space. */
const unsafe = /[<>:"/\\|?*%\s_-]+/gu;

/**
 * A text as part of a file name that every system takes: composed letters (NFC), hyphens for spaces, at most `maxBytes` of UTF-8.
 * Empty where nothing of the text is left. The caller puts a number in front, which keeps names apart and none of them reserved.
 */
export function safeWords(text: string, maxBytes: number): string {
  const words = text.normalize('NFC').replaceAll(hidden, '').replaceAll(unsafe, '-').normalize('NFC');
  return trimEnds(cutToBytes(trimEnds(words), maxBytes));
}

/** Dots and hyphens at the ends: Windows drops the first, shells read the second as an option. */
const trimEnds = (text: string): string => text.replaceAll(/^[-.]+|[-.]+$/g, '');

function cutToBytes(text: string, maxBytes: number): string {
  let bytes = 0;
  let kept = '';
  for (const sign of text) {
    bytes += utf8Bytes(sign);
    if (bytes > maxBytes) break;
    kept += sign;
  }
  return kept;
}

/** How many bytes a text is in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}

/** `7` of 120 → `007`: as wide as the largest, two digits at least, so that names sort as they count. */
export function numbered(value: number, largest: number): string {
  return String(value).padStart(Math.max(2, String(largest).length), '0');
}

const ending = /\.([A-Za-z0-9]{1,5})$/;

const endingsByMime: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** The ending by which systems know the file: that of its content, else the one its name has. */
export function endingFor({ mime, name }: { mime: string; name: string }): string {
  return endingsByMime[mime] ?? ending.exec(name)?.[1]?.toLowerCase() ?? 'bin';
}
