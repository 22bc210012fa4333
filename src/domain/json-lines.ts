/** The text is no JSON; `line` is where it stops being so. */
export class NotJson extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`not JSON from line ${line} on`);
    this.name = 'NotJson';
    this.line = line;
  }
}

export type JsonPath = readonly (string | number)[];

/**
 * The line on which each value of a JSON text begins, by its path: people who repair a file by hand look for a line.
 * `JSON.parse` tells none, and engines word their errors differently. Throws `NotJson`.
 */
export function jsonLines(text: string): (path: JsonPath) => number {
  const starts = new Map<string, number>();
  const reader: Reader = { text, at: 0, starts };
  readValue(reader, '');
  skipSpace(reader);
  if (reader.at < text.length) fail(reader);
  return (path) => lineAt(text, nearest(starts, path));
}

/** A path to what is missing leads to the nearest thing around it that is there. */
function nearest(starts: ReadonlyMap<string, number>, path: JsonPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const start = starts.get(keyOf(path.slice(0, length)));
    if (start !== undefined) return start;
  }
  return 0;
}

type Reader = { text: string; at: number; starts: Map<string, number> };

const keyOf = (path: JsonPath): string => path.map((part) => `/${part}`).join('');
const space = /[ \t\n\r]*/y;
// Control characters stand in no string of JSON.
// oxlint-disable-next-line no-control-regex -- the standard says so (RFC 8259, section 7)
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function readValue(reader: Reader, key: string): void {
  skipSpace(reader);
  reader.starts.set(key, reader.at);
  switch (reader.text.charAt(reader.at)) {
    case '{':
      return readMembers(reader, '}', () => {
        const name = JSON.parse(take(reader, string)) as string;
        expect(reader, ':');
        readValue(reader, `${key}/${name}`);
      });
    case '[': {
      let place = 0;
      return readMembers(reader, ']', () => {
        readValue(reader, `${key}/${place}`);
        place += 1;
      });
    }
    case '"':
      take(reader, string);
      return;
    default:
      take(reader, plain);
  }
}

function readMembers(reader: Reader, end: '}' | ']', readOne: () => void): void {
  reader.at += 1;
  skipSpace(reader);
  if (reader.text[reader.at] === end) {
    reader.at += 1;
    return;
  }
  for (;;) {
    skipSpace(reader);
    readOne();
    skipSpace(reader);
    if (reader.text[reader.at] === end) break;
    expect(reader, ',');
  }
  reader.at += 1;
}

function expect(reader: Reader, sign: string): void {
  skipSpace(reader);
  if (reader.text[reader.at] !== sign) fail(reader);
  reader.at += 1;
}

const skipSpace = (reader: Reader): void => void take(reader, space);

function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const [found] = pattern.exec(reader.text) ?? [];
  if (found === undefined) return fail(reader);
  reader.at += found.length;
  return found;
}

function fail({ text, at }: Reader): never {
  throw new NotJson(lineAt(text, at));
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1))
    line += 1;
  return line;
}
