import { describe, expect, it } from 'vitest';
import type { StoredField } from '../../src/domain/directory.ts';
import type { Json } from '../../src/domain/op.ts';
import { openQuestions } from '../../src/domain/open-questions.ts';

function comment(key: string, at: string, fields: Record<string, Json>): StoredField[] {
  const said = { target: 'verdict:I1-L2-01', text: key, question: true, ...fields };
  return Object.entries(said).map(([field, value]) => {
    const head = { id: `${key}-${field}`, value, by: 'andi', at, receivedAt: at };
    return {
      scope: 'indicator/2026/I1',
      entity: 'comment',
      key,
      field,
      state: { heads: [head], current: head.id },
    };
  }) as unknown as StoredField[];
}

const roomWith = (...comments: StoredField[][]) => ({ indicator: { id: 'I1' }, fields: comments.flat() });

describe('open questions', () => {
  it('are those that are questions and not handled, with the requirement that they are about', () => {
    const room = roomWith(
      comment('open', '2026-03-01T00:00:00Z', { for: 'dinkes' }),
      comment('handled', '2026-03-01T00:00:00Z', { handled: true }),
      comment('remark', '2026-03-01T00:00:00Z', { question: false }),
      comment('removed', '2026-03-01T00:00:00Z', { deleted: true }),
    );
    expect(openQuestions([room])).toMatchObject([
      { indicator: 'I1', comment: { key: 'open', for: 'dinkes', requirement: 'I1-L2-01' } },
    ]);
  });

  it('stand by the day of answer, those without one last, then the oldest first', () => {
    const room = roomWith(
      comment('no day', '2026-03-01T00:00:00Z', {}),
      comment('late day', '2026-03-01T00:00:00Z', { due: '2026-04-02' }),
      comment('newer', '2026-03-03T00:00:00Z', { due: '2026-04-01' }),
      comment('older', '2026-03-02T00:00:00Z', { due: '2026-04-01' }),
    );
    expect(openQuestions([room]).map((one) => one.comment.key)).toEqual([
      'older',
      'newer',
      'late day',
      'no day',
    ]);
  });
});
