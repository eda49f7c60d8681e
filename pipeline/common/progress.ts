/** Progress bars on a terminal, and nothing where nobody is looking. */
import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { type Effects, TERMINAL } from './effects.ts';

/** How far named tasks are. */
export interface Progress {
  /** How far a named task is; the first call shows its bar. */
  update(task: string, done: number, total: number): void;
  stop(): void;
}

/** Shows nothing. */
export const SILENT: Progress = { update: () => undefined, stop: () => undefined };

/** Bars on stderr, one a task. */
function progressBars(): Progress {
  const bars = new MultiBar(
    {
      format: '{task} {bar} {percentage} %',
      clearOnComplete: false,
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  const width = 24;
  const byTask = new Map<string, SingleBar>();
  return {
    update(task, done, total) {
      const bar = byTask.get(task) ?? bars.create(total, 0, { task: task.padEnd(width) });
      byTask.set(task, bar);
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bars.stop(),
  };
}

/** The effects of a command that takes its time: it also shows how far it is. */
export interface LongEffects extends Effects {
  readonly progress: Progress;
}

/** Standard output and error, and bars where the latter is a terminal. */
export function longTerminal(): LongEffects {
  return { ...TERMINAL, progress: process.stderr.isTTY ? progressBars() : SILENT };
}
