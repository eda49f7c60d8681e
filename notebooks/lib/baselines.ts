/** Plain ways to recommend, to compare the recommender with. Each answers up to ten ids for a film, best first. */
import type { Catalog, Film } from '../../pipeline/catalog/types.ts';
import { words } from '../../pipeline/common/fold.ts';
import { byVotes } from '../../pipeline/common/order.ts';
import type { Lists } from '../../pipeline/recommend/evaluate/measures.ts';
import type { Field } from '../../pipeline/recommend/fields.ts';

const LENGTH = 10;

/** The same most voted films for everybody. */
export function mostVoted({ films }: Catalog): Lists {
  const best = [...films]
    .sort(byVotes)
    .slice(0, LENGTH + 1)
    .map(({ id }) => id);
  return (film) => best.filter((id) => id !== film).slice(0, LENGTH);
}

/** The films most alike in some fields, by the sum of their cosines; of equals the most voted. */
export function alikeIn({ films }: Catalog, fields: readonly Field[]): Lists {
  const vectors = fields.map((field) => ({ field, postings: postingsOf(field) }));
  const positions = new Map(films.map(({ id }, position) => [id, position]));
  const scores = new Float64Array(films.length);
  return (film) => {
    const position = positions.get(film);
    if (position === undefined) return [];
    scores.fill(0);
    for (const { field, postings } of vectors) {
      for (let at = field.starts[position] ?? 0; at < (field.starts[position + 1] ?? 0); at += 1) {
        const weight = field.weights[at] ?? 0;
        for (const [other, otherWeight] of postings[field.terms[at] ?? 0] ?? []) {
          scores[other] = (scores[other] ?? 0) + weight * otherWeight;
        }
      }
    }
    scores[position] = 0;
    return bestOf(films, scores);
  };
}

/** The films whose titles share the most words, rarer words counting more; of equals the most voted. */
export function sameTitleWords({ films }: Catalog): Lists {
  const bearers = new Map<string, number[]>();
  const titles = films.map(({ title }) => [...new Set(words(title))]);
  for (const [position, own] of titles.entries()) {
    for (const word of own) bearers.set(word, [...(bearers.get(word) ?? []), position]);
  }
  const positions = new Map(films.map(({ id }, position) => [id, position]));
  const scores = new Float64Array(films.length);
  return (film) => {
    const position = positions.get(film);
    if (position === undefined) return [];
    scores.fill(0);
    for (const word of titles[position] ?? []) {
      const others = bearers.get(word) ?? [];
      const rarity = Math.log(films.length / others.length);
      for (const other of others) {
        scores[other] = (scores[other] ?? 0) + rarity / Math.sqrt(titles[other]?.length ?? 1);
      }
    }
    scores[position] = 0;
    return bestOf(films, scores);
  };
}

type Posting = readonly [film: number, weight: number];

function postingsOf(field: Field): Posting[][] {
  const postings: Posting[][] = Array.from({ length: field.termCount }, () => []);
  for (let film = 0; film + 1 < field.starts.length; film += 1) {
    for (let at = field.starts[film] ?? 0; at < (field.starts[film + 1] ?? 0); at += 1) {
      postings[field.terms[at] ?? 0]?.push([film, field.weights[at] ?? 0]);
    }
  }
  return postings;
}

/** The films of the highest scores above 0. */
function bestOf(films: readonly Film[], scores: Float64Array): number[] {
  const best: { film: Film; score: number }[] = [];
  for (const [position, film] of films.entries()) {
    const score = scores[position] ?? 0;
    const last = best.at(-1);
    if (score <= 0 || (best.length === LENGTH && last !== undefined && score < last.score)) continue;
    best.push({ film, score });
    best.sort((a, b) => b.score - a.score || byVotes(a.film, b.film));
    if (best.length > LENGTH) best.pop();
  }
  return best.map(({ film }) => film.id);
}
