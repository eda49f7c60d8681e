/** What a found thing is called and where it leads, for the box and for the page of results. */

import { fold } from '../../pipeline/common/fold.ts';
import type { FoundName } from './found.ts';
import { kindText } from './texts.ts';

export function addressOf(name: FoundName): string {
  return `/${kindOf(name)}/${name.id}/`;
}

/** As addresses name what it is. */
export function kindOf({ kind }: FoundName): 'pelicula' | 'persona' {
  return kind === 'film' ? 'pelicula' : 'persona';
}

/** As the page that compares names it: `pelicula-862`. */
export function referenceOf(name: FoundName): string {
  return `${kindOf(name)}-${name.id}`;
}

/** "Película · 1995", "Dirección". */
export function roleOf({ kind, year }: FoundName): string {
  return year === null ? kindText(kind) : `${kindText(kind)} · ${year}`;
}

/** A name cut where the typed words begin its words: pieces at odd places are matches. */
export function markMatch(name: string, query: string): string[] {
  const typed = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  const pieces: string[] = [''];
  let matched = false;
  for (const word of name.split(/(?<=[\s\-–—:,./()[\]])|(?=[\s\-–—:,./()[\]])/u)) {
    const folded = fold(word);
    const length = Math.max(
      0,
      ...typed.filter((start) => folded.startsWith(start)).map((start) => start.length),
    );
    // The fold of a letter can be longer than the letter (ß, ss); then the mark covers the word.
    const cut = folded.length === word.length ? length : length > 0 ? word.length : 0;
    push(word.slice(0, cut), true);
    push(word.slice(cut), false);
  }
  return pieces;

  function push(text: string, match: boolean): void {
    if (text === '') return;
    if (match !== matched) {
      pieces.push('');
      matched = match;
    }
    pieces[pieces.length - 1] += text;
  }
}
