import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLines, NotJson } from '../../src/domain/json-lines.ts';

test('reads exactly what JSON.parse reads', () => {
  const text = fc.oneof(
    fc.json(),
    fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '1', '\\', 'e'))
      .map(([json, at, sign]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + sign + json.slice(place + 1);
      }),
  );
  fc.assert(
    fc.property(text, (json) => {
      expect(isRead(() => jsonLines(json))).toBe(isRead(() => JSON.parse(json)));
    }),
    { numRuns: 2_000 },
  );
});

function isRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof NotJson || error instanceof SyntaxError) return false;
    throw error;
  }
}

test('finds the line of a value by its path, and of what is missing the line of what is around it', () => {
  const lineOf = jsonLines('{\n  "a": [\n    1,\n    { "b": 2 }\n  ]\n}');
  expect([lineOf([]), lineOf(['a']), lineOf(['a', 0]), lineOf(['a', 1, 'b'])]).toEqual([1, 2, 3, 4]);
  expect(lineOf(['a', 1, 'c', 5])).toBe(4);
});
