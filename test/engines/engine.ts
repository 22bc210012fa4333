import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** An element of the page, as the engine's driver names it. */
export type Handle = { readonly [key: string]: string };

/** A script as text: a function declaration, called with arguments that JSON can carry. */
export type Script = { source: string; args: readonly unknown[] };

/** A browser that is led from outside. */
export type Driven = {
  goTo: (address: string) => Promise<void>;
  reload: () => Promise<void>;
  /** What a script in the page gives, awaited; it has to be JSON. */
  run: (script: Script) => Promise<unknown>;
  /** The element that a script finds. */
  find: (script: Script) => Promise<Handle | null>;
  /** A press where the element is, as a finger or a mouse does it. */
  press: (element: Handle) => Promise<void>;
  /** Keys, one after the other, into an element that may be typed in. */
  type: (element: Handle, text: string) => Promise<void>;
  attach: (input: Handle, path: string) => Promise<void>;
  close: () => Promise<void>;
};

export type Engine = {
  name: 'WebKit' | 'Firefox';
  /** What has to be installed before it can start; empty when all is there. */
  missing: () => readonly string[];
  start: () => Promise<Driven>;
};

/** A script of a function: it is called in the page and sees nothing but its arguments. */
export function scriptOf<Args extends readonly unknown[]>(
  work: (...args: Args) => unknown,
  ...args: Args
): Script {
  return { source: work.toString(), args };
}

/** The first of these commands that this machine has, as a path. */
export function commandPath(names: readonly string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
