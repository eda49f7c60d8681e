import { InputError, type InputProblem } from '../../../pipeline/raw/problems.ts';

/** What is wrong with the input, by the error that `run` ends in; another end fails the test. */
export async function problemOf(run: () => unknown): Promise<InputProblem> {
  try {
    await run();
  } catch (error) {
    if (error instanceof InputError) return error.problem;
    throw error;
  }
  throw new Error('the input should have been refused');
}
