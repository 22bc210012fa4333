import { describe, expect, it } from 'vitest';
import { evidenceKinds } from '../../../src/domain/evidence-kinds.ts';
import { indicatorStates } from '../../../src/domain/indicator-state.ts';
import { en } from '../../../src/ui/messages/en/en.ts';
import { id } from '../../../src/ui/messages/id/id.ts';

describe.each([
  ['Indonesian', id],
  ['English', en],
])('the fixed words in %s', (_language, { words }) => {
  it('name every kind of evidence and every state of an indicator', () => {
    expect(Object.keys(words.evidenceKinds).toSorted()).toEqual([...evidenceKinds].toSorted());
    expect(Object.keys(words.indicatorStates).toSorted()).toEqual([...indicatorStates].toSorted());
  });

  it('are each said in words of their own', () => {
    const states = Object.values(words.indicatorStates);
    expect(new Set(states).size).toBe(states.length);
  });
});

it('the words say a phone and a laptop apart', () => {
  expect(id.words.sending.saved('phone')).toBe('Tersimpan di HP ini');
  expect(id.words.sending.saved('laptop')).toBe('Tersimpan di laptop ini');
  expect(id.words.sending.waiting(3)).toBe('Menunggu internet (3)');
});
