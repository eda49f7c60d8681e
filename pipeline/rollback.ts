/** `npm run rollback`: puts the snapshot before back, or the kept one that is named. */
import { resolve } from 'node:path';
import { type Effects, TERMINAL } from './common/effects.ts';
import { keptSnapshots, rollBack } from './export/kept.ts';
import { KEPT } from './main.ts';
import { nothingKept, rolledBack } from './texts.ts';

/** Rolls back. @returns the exit code: 1 if what was asked for is not kept */
export function main(root: string, named: string | undefined, effects: Effects): number {
  const kept = resolve(root, KEPT);
  const name = rollBack(resolve(root, 'public/data'), kept, named);
  if (name === null) {
    effects.complain(
      nothingKept(
        named,
        keptSnapshots(kept).map((snapshot) => snapshot.name),
      ),
    );
    return 1;
  }
  effects.say(rolledBack(name));
  return 0;
}

if (import.meta.main) process.exitCode = main(process.cwd(), process.argv[2], TERMINAL);
