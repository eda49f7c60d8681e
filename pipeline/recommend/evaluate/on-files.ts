/** Commands that read the user's files. */
import type { LongEffects } from '../../common/progress.ts';
import { describeProblem } from '../../problem-texts.ts';
import { InputError } from '../../raw/problems.ts';

/** Runs a command. Answers its exit code: what it answers, or 1 after saying what is wrong with the files. */
export async function onFiles(effects: LongEffects, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    effects.progress.stop();
    if (!(error instanceof InputError)) throw error;
    effects.complain(describeProblem(error.problem));
    return 1;
  }
}
