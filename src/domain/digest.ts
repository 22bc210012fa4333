/**
 * A short, stable digest of a text (FNV-1a, 32 bits, base 36). It tells that something changed, to people who may look for
 * themselves: it protects nothing, and two texts with the same digest cost no more than a missing hint (one in four thousand
 * million).
 */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
