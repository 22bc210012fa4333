import { maxFileBytes } from '../../domain/protocol.ts';
import { deviceKind } from '../kit/device-kind.ts';
import { formatBytes } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import type { StoringFault } from './add-document.ts';

/** The limit in round words: what is a little larger is taken too. */
export function sizeLimitText(): string {
  return `${Math.floor(maxFileBytes / 2 ** 20)} MB`;
}

/** A file that was not taken. */
export type SourceFault = { refused: StoringFault; sizeBytes: number };

/** Why, and what to do about it. */
export function refusalText({ refused, sizeBytes }: SourceFault): string {
  const { refusals } = m.library;
  switch (refused) {
    case 'too-large':
      return refusals['too-large'](formatBytes(sizeBytes), sizeLimitText());
    case 'unreadable':
    case 'full':
      return refusals[refused](deviceKind());
    case 'empty':
    case 'cut-off':
    case 'damaged':
    case 'locked':
    case 'heic':
    case 'old-office':
    case 'macro':
    case 'foreign':
    case 'not-stored':
      return refusals[refused];
  }
}
