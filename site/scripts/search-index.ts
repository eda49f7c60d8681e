/** The index in the browser: FlexSearch finds candidates, the shared ranking orders them. */
import { Encoder, Index } from 'flexsearch';
import type { SearchTuple } from '../../pipeline/queries/families.ts';
import { fold, join } from '../../pipeline/queries/fold.ts';
import { editDistance } from '../../pipeline/queries/search/distance.ts';
import { rankTuples } from '../../pipeline/queries/search/rank.ts';

/** Candidates that the ranking looks at. */
const CANDIDATES = 100;
/** From how many letters on a mistake is forgiven. */
const FORGIVEN_FROM = 4;
/** How many corrections of a word are tried. */
const CORRECTIONS = 4;

export interface SearchIndex {
  add(tuple: SearchTuple): void;
  find(query: string, k: number): SearchTuple[];
}

/**
 * An index of names. What FlexSearch lacks is built around it: texts come folded, so that its own encoder cannot
 * drop digits or whole scripts; a name without its spaces is found too; exact names are kept aside, since short
 * ones are begun by thousands of others; and a word that begins nothing is corrected.
 * Names are to be added from the most famous: FlexSearch gives equal matches in that order.
 */
export function createIndex(): SearchIndex {
  const tuples: SearchTuple[] = [];
  const exact = new Map<string, number[]>();
  /** Words, with how many names they are in: the commoner correction goes first. */
  const vocabulary = new Map<string, number>();
  const index = new Index({
    tokenize: 'forward',
    resolution: 1,
    cache: false,
    fastupdate: false,
    encoder: new Encoder({ normalize: false, numeric: false, dedupe: false, cache: false, split: ' ' }),
  });

  const tuplesAt = (ids: readonly number[]): SearchTuple[] =>
    ids.map((id) => tuples[id]).filter((tuple) => tuple !== undefined);
  const candidatesFor = (folded: string): SearchTuple[] =>
    tuplesAt(index.search(folded, { limit: CANDIDATES }) as number[]);

  return {
    add(tuple) {
      const id = tuples.push(tuple) - 1;
      const texts = [tuple[2], ...(tuple[5] === undefined ? [] : [tuple[5]])];
      const entries = new Set<string>();
      for (const text of texts) {
        const folded = fold(text);
        const joined = join(text);
        const same = exact.get(joined);
        if (same === undefined) exact.set(joined, [id]);
        else if (same.at(-1) !== id) same.push(id);
        entries.add(folded);
        // People are not looked up by their whole name in one word, and they are most of the names.
        if (tuple[0] === 'film' && joined !== folded) entries.add(joined);
        for (const word of folded.split(' ')) {
          if (word.length >= FORGIVEN_FROM) vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
        }
      }
      index.add(id, [...entries].join(' '));
    },
    find(query, k) {
      const folded = fold(query);
      if (folded === '') return [];
      const found = [...tuplesAt(exact.get(join(query)) ?? []), ...candidatesFor(folded)];
      const ranked = rankTuples(query, found, k);
      if (ranked.length > 0) return ranked;
      const corrected = corrections(folded, vocabulary);
      return rankTuples(corrected[0] ?? query, corrected.flatMap(candidatesFor), k);
    },
  };
}

/** The query with its words replaced by those one edit away, the likeliest first. */
function corrections(folded: string, vocabulary: ReadonlyMap<string, number>): string[] {
  let queries = [''];
  for (const word of folded.split(' ')) {
    // A word that exists may be a mistake for another one: together with the rest it found nothing.
    const options = word.length < FORGIVEN_FROM ? [word] : [...new Set([word, ...nearest(word, vocabulary)])];
    queries = queries.flatMap((start) => options.map((option) => `${start} ${option}`.trim())).slice(0, 16);
  }
  return queries;
}

function nearest(word: string, vocabulary: ReadonlyMap<string, number>): string[] {
  const near: { word: string; names: number }[] = [];
  for (const [known, names] of vocabulary) {
    if (!startsNear(word, known)) continue;
    // What is typed may be the beginning of a word, so its own length of the known one is compared as well.
    const begin = known.length > word.length + 1 ? known.slice(0, word.length) : known;
    if (editDistance(word, begin, 1) <= 1) near.push({ word: begin, names });
  }
  const best = near.sort((a, b) => b.names - a.names).map((entry) => entry.word);
  return [...new Set(best)].slice(0, CORRECTIONS);
}

/** Whether one edit can lead from one word to the other, by their first two letters: most words end here. */
function startsNear(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[1] || a[0] === b[1] || a[1] === b[0];
}
