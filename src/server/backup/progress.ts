/** What a long command tells while it works: one task after the other, each with how much of it is done. */
export type Progress = {
  begin: (task: string, total: number, unit?: Unit) => void;
  add: (count: number) => void;
  end: () => void;
};

/** `whole`: a task that cannot tell how far it is. */
type Unit = 'bytes' | 'edits' | 'requests' | 'whole';

type Output = { isTTY?: boolean; write: (text: string) => unknown };

const barWidth = 24;
const redrawMs = 100;
const lineMs = 10_000;

/** A bar that is redrawn in a terminal; elsewhere a line every ten seconds. In both a line when a task has ended. */
export function showProgress(output: Output, nowMs: () => number = () => performance.now()): Progress {
  const isTerminal = output.isTTY === true;
  const everyMs = isTerminal ? redrawMs : lineMs;
  let task = { name: '', total: 0, unit: 'bytes' as Unit, done: 0, startMs: 0, toldMs: 0 };
  const seconds = (): number => (nowMs() - task.startMs) / 1000;
  const tell = (text: string, isLast: boolean): void => {
    output.write(isTerminal ? `\r\u001B[K${text}${isLast ? '\n' : ''}` : `${text}\n`);
    task.toldMs = nowMs();
  };
  const amounts = (): string =>
    task.unit === 'bytes'
      ? `${inBytes(task.done)} of ${inBytes(task.total)}, ${inBytes(task.done / Math.max(seconds(), 0.001))}/s`
      : `${task.done.toLocaleString('en')} of ${task.total.toLocaleString('en')} ${task.unit}`;
  return {
    begin: (name, total, unit = 'bytes') => {
      task = { name, total, unit, done: 0, startMs: nowMs(), toldMs: nowMs() };
      if (isTerminal) tell(unit === 'whole' ? `${name} …` : `${name}  ${bar(0)}`, false);
    },
    add: (count) => {
      task.done += count;
      if (task.unit === 'whole' || nowMs() - task.toldMs < everyMs) return;
      const part = Math.min(1, task.done / Math.max(1, task.total));
      tell(`${task.name}  ${isTerminal ? `${bar(part)} ` : ''}${percent(part)}, ${amounts()}`, false);
    },
    end: () => {
      const what = {
        bytes: `${inBytes(task.done)}, `,
        edits: `${task.done.toLocaleString('en')} edits, `,
        requests: `${task.done.toLocaleString('en')} requests, `,
        whole: '',
      };
      tell(`${task.name}: ${what[task.unit]}${seconds().toFixed(1)} s`, true);
    },
  };
}

const bar = (part: number): string => {
  const filled = Math.round(part * barWidth);
  return `[${'#'.repeat(filled)}${'-'.repeat(barWidth - filled)}]`;
};

const percent = (part: number): string => `${Math.floor(part * 100)}%`;

/** Bytes for people: `812 B`, `4.2 MB`, `5.0 GB`. */
export function inBytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let [value, unit] = [count, 0];
  for (; value >= 1000 && unit < units.length - 1; unit += 1) value /= 1000;
  return `${value.toFixed(unit === 0 || value >= 100 ? 0 : 1)} ${units[unit] ?? ''}`;
}
