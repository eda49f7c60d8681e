/** Films whose title stands before or after the name of somebody: "pulp fiction tarantino". */
import { fold, join } from '../common/fold.ts';
import type { SearchTuple } from '../store/tables.ts';
import { matches } from './match.ts';
import type { NameIndex } from './name-index.ts';
import { formsOf } from './names.ts';
import { readingsOf } from './query.ts';
import { isExactly, rankTuples } from './rank.ts';
import { termsOf } from './terms.ts';

/** Longer queries are not taken apart. */
const MOST_WORDS = 16;
/** How many of the people of a name are asked whether a film is theirs. */
const PEOPLE_ASKED = 3;
/** A last name alone is that of somebody so well known, where nothing says that the film is theirs. */
const WELL_KNOWN = 250;

/** One way to take apart what was typed. */
interface Parts {
  readonly title: string;
  readonly films: readonly SearchTuple[];
  /** How sure it is. */
  readonly rank: number;
}

/** Films titled as a part of what was typed, the rest of which is a name: best those in which that person took part. */
export async function titlesBesidePeople(index: NameIndex, query: string, k: number): Promise<SearchTuple[]> {
  const typed = fold(query).split(' ').slice(0, MOST_WORDS);
  const ways = Array.from({ length: typed.length - 1 }, (_, place) => {
    const cut = typed.length - 1 - place;
    const [before, after] = [typed.slice(0, cut).join(' '), typed.slice(cut).join(' ')];
    return [taken(index, before, after), taken(index, after, before)];
  });
  let best: Parts | undefined;
  for (const parts of await Promise.all(ways.flat())) if (parts.rank > (best?.rank ?? 0)) best = parts;
  return best === undefined ? [] : rankTuples(best.title, best.films, k);
}

async function taken(index: NameIndex, title: string, name: string): Promise<Parts> {
  const people = await peopleCalled(index, name);
  if (people.length === 0) return { title, films: [], rank: 0 };
  const found = await matches(index, readingsOf(title).slice(0, 1));
  const films = found.filter(([kind]) => kind === 'film');
  const exact = films.filter((film) => isExactly(title, film));
  const theirs = await filmsOfAny(index, people);
  const shared = films.filter(([, id]) => theirs.has(id));
  if (shared.some((film) => isExactly(title, film))) return { title, films: shared, rank: 4 };
  if (shared.length > 0) return { title, films: shared, rank: 3 };
  if (exact.length === 0) return { title, films: [], rank: 0 };
  if (people.some((person) => join(person[2]) === join(name))) return { title, films: exact, rank: 2 };
  const isKnown = people.some((person) => person[4] >= WELL_KNOWN);
  return { title, films: exact, rank: isKnown ? 1 : 0 };
}

/** The best-known people of a name or a last name. The number of a sequel is nobody's. */
async function peopleCalled(index: NameIndex, name: string): Promise<SearchTuple[]> {
  const [reading] = readingsOf(name);
  if (reading === undefined || termsOf(`x ${name}`).some(({ says }) => /^\d+$/.test(says))) return [];
  const isCalled = (tuple: SearchTuple): boolean =>
    tuple[0] !== 'film' &&
    formsOf(tuple).some(({ folded, joined }) => joined === reading.joined || folded.endsWith(` ${name}`));
  return rankTuples(name, (await matches(index, [reading])).filter(isCalled), PEOPLE_ASKED);
}

async function filmsOfAny(index: NameIndex, people: readonly SearchTuple[]): Promise<Set<number>> {
  const lists = await Promise.all(people.map(async ([, id]) => index.filmsOf?.(id)));
  return new Set(lists.flatMap((films) => [...(films ?? [])]));
}
