/** The ways in which programs write tables, as told by a file's first line and its first letters. */

import type { OtherQuoting } from './problems.ts';

/** What divides rows and fields. */
export interface Dialect {
  readonly newline: '\n' | '\r';
  readonly delimiter: string;
  /** Rows end with two breaks that are one (CR CR LF, LF CR), as files sent as text by two programs have them. */
  readonly hasDoubledBreaks: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Excel's own line, over the header, that says what divides fields. */
const EXCEL_SAYS = /^\ufeff?"?sep=(.)"?[\r\n]+/i;
const DOUBLED_BREAKS = /\r+\n\r*|\n\r+/g;

/** The text without the line for Excel, if it begins with one, and what that says. */
export function withoutExcelLine(text: string): { text: string; delimiter: string | undefined } {
  const [line = '', delimiter] = EXCEL_SAYS.exec(text) ?? [];
  return { text: text.slice(line.length), delimiter };
}

/** Rows that end in one break each, where they end in two that are one. */
export function withSingleBreaks(text: string): string {
  return text.replace(DOUBLED_BREAKS, '\n');
}

/**
 * How the text that a file begins with is divided, by its first line; undefined while that is not whole. Breaks
 * inside quotes do not count, since they may be part of a field. CRLF counts as LF: files put together on several
 * systems have both, and a reader for CRLF alone would take two rows for one.
 * @param isAll whether no more text comes
 */
export function dialectOf(text: string, isAll: boolean, said?: string): Dialect | undefined {
  let quoted = false;
  const times = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  const found = (newline: '\n' | '\r', breaks: string): Dialect => ({
    newline,
    delimiter: said ?? DELIMITERS.reduce((a, b) => ((times.get(b) ?? 0) > (times.get(a) ?? 0) ? b : a)),
    hasDoubledBreaks: /^(\r\r+\n|\n\r(?!\n))/.test(breaks),
  });
  const start = /^[\ufeff\r\n]*/.exec(text)?.[0].length ?? 0;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') {
      const breaks = text.slice(at, at + 3);
      if (breaks.length < 3 && !isAll) return undefined;
      return found(/^\r+\n|^\n/.test(breaks) ? '\n' : '\r', breaks);
    } else {
      const count = times.get(character);
      if (count !== undefined) times.set(character, count + 1);
    }
  }
  return isAll ? found('\n', '') : undefined;
}

/** Fields that begin with a quote of one stroke: names with a delimiter after them, or lists. */
const SINGLE_QUOTED = /(?:^|[,;\t|\r\n])'(?:[[{]|[\w .-]*'[,;\t|])/g;
/** A double quote after a backslash that is not doubled too, as JSON has it inside a cell. */
const BACKSLASHED = /\\"(?!")/g;
/** Fewer may be somebody's words. */
const SHOWN = 3;

/** How the fields of a text are quoted that is not quoted as a CSV, if its whole shows it. */
export function otherQuoting(text: string): OtherQuoting | null {
  if ((text.match(SINGLE_QUOTED) ?? []).length >= SHOWN) return 'single';
  return (text.match(BACKSLASHED) ?? []).length >= SHOWN ? 'backslash' : null;
}
