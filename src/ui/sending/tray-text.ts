import { isJsonRecord } from '../../domain/op.ts';
import type { TrayRow } from '../../storage/db.ts';
import { dayOf, formatDayShort } from '../kit/format.ts';
import { m } from '../messages/messages.ts';
import { pick, subjectWithPlace, type Naming } from '../kit/describe-register.ts';
import { valueText } from '../kit/describe-value.ts';

/** Why the server did not take it, and what to do. */
export function reasonText({ code }: Pick<TrayRow, 'code'>): string {
  const words = m.sending.tray.codes;
  return pick(words, code) ?? words.other;
}

/** Work that came after the period was closed. */
export const isLate = ({ status, code }: Pick<TrayRow, 'status' | 'code'>): boolean =>
  status === 'parked' && code === 'period_closed';

/** "Diajukan 30 Sep, sampai 3 Okt, menunggu keputusan". */
export function lateText({ op, at }: Pick<TrayRow, 'op' | 'at'>): string {
  const day = (moment: string) => formatDayShort(dayOf(Date.parse(moment)));
  return m.words.sending.lateOf(day(op.at), day(at));
}

/** The refused work as a readable text file: what, what it says, why, and the edit itself for programs. */
export function trayFileText(row: TrayRow, naming: Naming): string {
  const { op } = row;
  const lines = [
    subjectWithPlace(op, naming),
    op.at,
    '',
    isJsonRecord(op.value) ? JSON.stringify(op.value, null, 2) : valueText(op, op.value),
    '',
    reasonText(row),
    '',
    JSON.stringify(op),
  ];
  return `${lines.join('\n')}\n`;
}
