/** Whether what is said of two films is so, by the catalogue alone. */
import type { Catalog, Film } from '../../../pipeline/catalog/types.ts';
import { fold } from '../../../pipeline/common/fold.ts';
import type { Explanation, Recommendations } from '../../../pipeline/recommend/types.ts';
import { wordsOf } from '../../../pipeline/recommend/words.ts';

/** The explanations of all lists that the catalogue does not bear out, with the films that they are said of. */
export function falseExplanations(catalog: Catalog, recommendations: Recommendations): string[] {
  const found: string[] = [];
  for (const [id, list] of recommendations) {
    const film = catalog.filmById.get(id);
    for (const { id: otherId, explanations } of list) {
      const other = catalog.filmById.get(otherId);
      for (const explanation of explanations) {
        const proved = film !== undefined && other !== undefined && isTrue(catalog, film, other, explanation);
        if (!proved) found.push(`${id} → ${otherId}: ${JSON.stringify(explanation)}`);
      }
    }
  }
  return found;
}

function isTrue(catalog: Catalog, a: Film, b: Film, { kind, texts, decade: said }: Explanation): boolean {
  const both = (of: (film: Film) => readonly unknown[], values: readonly unknown[]): boolean =>
    values.length > 0 && values.every((value) => of(a).includes(value) && of(b).includes(value));
  const names = (ids: readonly number[]): (string | undefined)[] =>
    ids.map((id) => catalog.people.get(id)?.name);
  const decade = (film: Film): number => Math.floor(film.year / 10) * 10;
  switch (kind) {
    case 'saga':
      return a.collection?.name === texts[0] && a.collection?.id === b.collection?.id;
    case 'director':
      return both((film) => names(film.directors), texts);
    case 'cast':
      return both((film) => names(film.cast.map(({ person }) => person)), texts);
    case 'themes':
    case 'english-themes':
      return both((film) => film.keywords, texts);
    case 'genres':
      return (
        both((film) => film.genres, texts) && (said === null || (decade(a) === said && decade(b) === said))
      );
    case 'plot':
      return texts.length > 1 && texts.every((word) => hasWord(a, word) && hasWord(b, word));
    case 'studio':
      return both((film) => film.companies.map(({ name }) => name), texts);
    case 'title':
      return fold(a.title) === fold(b.title);
    case 'version':
      return (
        fold(a.title) === fold(b.title) &&
        (a.keywords.some((keyword) => b.keywords.includes(keyword)) || characterOfBoth(a, b))
      );
    case 'language':
      return a.language === texts[0] && b.language === texts[0];
    case 'era':
      return decade(a) === said && decade(b) === said;
    case 'co-occurrence':
      // Of ratings, not of the catalogue: proved in taste.test.ts.
      return true;
  }
}

/** Whether a film's texts have a word or its plural. */
function hasWord({ overview, tagline }: Film, word: string): boolean {
  const words = wordsOf(`${overview ?? ''} ${tagline ?? ''}`);
  return [word, `${word}s`, `${word.slice(0, -1)}ies`].some((form) => words.includes(form));
}

function characterOfBoth(a: Film, b: Film): boolean {
  const names = ({ cast }: Film): string[] => cast.map(({ character }) => fold(character)).filter(Boolean);
  return names(a).some((name) => names(b).includes(name));
}

/** What no list may have, whatever the catalogue: one line a fault. */
export function faults(catalog: Catalog, recommendations: Recommendations, count: number): string[] {
  const found: string[] = [];
  if (recommendations.size !== catalog.films.length) found.push('not one list a film');
  for (const film of catalog.films) {
    const list = recommendations.get(film.id);
    if (list === undefined) {
      found.push(`${film.id} has no list`);
      continue;
    }
    const ids = list.map(({ id }) => id);
    if (ids.length > count) found.push(`${film.id} has ${ids.length} recommendations`);
    if (ids.includes(film.id)) found.push(`${film.id} recommends itself`);
    if (new Set(ids).size !== ids.length) found.push(`${film.id} repeats a film`);
    let before = 1;
    for (const { id, similarity, explanations } of list) {
      const other = catalog.filmById.get(id);
      if (other === undefined) found.push(`${film.id} → ${id} is not in the catalogue`);
      if (other?.adult) found.push(`${film.id} → ${id} is an adult film`);
      if (explanations.length === 0) found.push(`${film.id} → ${id} has no explanation`);
      if (!(similarity >= 0 && similarity <= before))
        found.push(`${film.id} → ${id}: similarity ${similarity}`);
      before = similarity;
    }
  }
  return found;
}
