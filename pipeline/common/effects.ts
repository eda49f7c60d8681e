/** What a command has besides its answer, given to it so that tests hear it instead of a terminal. */
export interface Effects {
  /** Tells a line of what is done. */
  readonly say: (text: string) => void;
  /** Tells what is wrong. */
  readonly complain: (text: string) => void;
}

/** Standard output and standard error. */
export const TERMINAL: Effects = { say: console.log, complain: console.error };
