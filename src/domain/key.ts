import { namePattern } from './ids.ts';
import type { EntityRule, KeyForm } from './registry.ts';

/** The named parts of a key: `bkpsdm:I36-L2-01` of a claim is { opd: 'bkpsdm', requirement: 'I36-L2-01' }. */
export type KeyParts = Partial<Record<'opd' | 'period' | 'indicator' | 'requirement' | 'id', string>>;

/** Reads a key by the forms that its entity allows; null when it has none of them. */
export function parseKey(rule: EntityRule, key: string): KeyParts | null {
  for (const form of rule.keys) {
    const parts = matchForm(form, key.split(':'));
    if (parts !== null) return parts;
  }
  return null;
}

function matchForm(form: KeyForm, texts: readonly string[]): KeyParts | null {
  if (texts.length !== form.parts.length) return null;
  const parts: KeyParts = {};
  for (const [index, part] of form.parts.entries()) {
    const text = texts[index] ?? '';
    if (typeof part === 'object') {
      if (text !== part.is) return null;
    } else {
      if (!namePattern.test(text)) return null;
      parts[part] = text;
    }
  }
  return parts;
}
