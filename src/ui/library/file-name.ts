/** Control characters, and marks that turn the direction of text ("gpj.exe" shown as "exe.jpg"). */
// oxlint-disable-next-line no-control-regex -- these are what has to go
const hidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What cameras, scanners and chat programs call their files: says nothing about the document. */
const machineWord =
  /^(img|dsc|dcim|pxl|vid|mvimg|scan|scanned|cam ?scanner|doc|dok|document|dokumen|file|image|photo|foto|picture|pic|screen ?shot|tangkapan layar|whatsapp (image|document)|untitled|new ?document|adobe ?scan)(?!\p{L})/iu;

/** A title made from a file's name; empty when the name says nothing to people. */
export function titleFromName(name: string): string {
  const spaced = stemOf(name).replaceAll(/[_+]+|%20/g, ' ');
  // Hyphens stand for spaces only where a name has none: "e-government" stays.
  const words = (spaced.includes(' ') ? spaced : spaced.replaceAll(/(?<=\p{L})-|-(?=\p{L})/gu, ' '))
    .replaceAll(/\s+/g, ' ')
    .replace(/\s*\(\d+\)$/, '')
    .trim();
  const saysNothing = (words.replace(machineWord, '').match(/\p{L}/gu) ?? []).length < 3;
  return saysNothing ? '' : `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

/** The name without folders, without its ending and without what cannot be seen. */
export function stemOf(name: string): string {
  const last = name.replaceAll(hidden, '').split(/[/\\]/).at(-1) ?? '';
  return last.replace(/\.[\p{L}\d]{1,5}$/u, '').replace(/^[.\s]+/, '');
}
