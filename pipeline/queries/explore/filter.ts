/** Which films of the columns a filter lets through, and how many more each choice would: for the page and for the API. */
import type { FilmColumns } from '../../store/columns.ts';
import { weightedScore } from '../../store/figures.ts';
import type { CompaniesEntry, PlatformsEntry } from '../../store/tables.ts';

/** What is wanted; what is absent lets every film through. A film of which a value is unknown meets no bound on it. */
export interface Filter {
  /** As the source names them. */
  readonly genres: readonly string[];
  /** Whether one of the genres is enough. */
  readonly anyGenre: boolean;
  readonly from?: number;
  readonly to?: number;
  /** ISO 3166-1. */
  readonly country?: string;
  /** ISO 639-1. */
  readonly language?: string;
  readonly minutesFrom?: number;
  readonly minutesTo?: number;
  readonly votesFrom?: number;
  readonly scoreFrom?: number;
  readonly ratioFrom?: number;
  /** 1–12. */
  readonly month?: number;
  /** 1–7 from Monday. */
  readonly weekday?: number;
  /** TMDB id of a company. */
  readonly company?: number;
  /** Names of platforms, of which one is enough. */
  readonly platforms?: readonly string[];
}

/** How results are ordered; equals, and what is unknown, by votes. */
export type Order = 'votos' | 'score' | 'retorno' | 'recaudacion' | 'anio' | 'popularidad';
export const ORDERS: readonly Order[] = ['votos', 'score', 'retorno', 'recaudacion', 'anio', 'popularidad'];

/** A part of the catalogue, with those of its further columns that a filter or an order needs. */
export interface Part {
  readonly columns: FilmColumns;
  readonly takings?: readonly number[];
  readonly popularity?: readonly number[];
  readonly calendar?: readonly number[];
  readonly companies?: CompaniesEntry;
  readonly platforms?: PlatformsEntry;
}

/** The further columns that a filter and an order need. */
export function furtherColumns(filter: Filter, order: Order): Exclude<keyof Part, 'columns'>[] {
  return [
    ...(order === 'recaudacion' ? (['takings'] as const) : []),
    ...(order === 'popularidad' ? (['popularity'] as const) : []),
    ...(filter.month !== undefined || filter.weekday !== undefined ? (['calendar'] as const) : []),
    ...(filter.company !== undefined ? (['companies'] as const) : []),
    ...(filter.platforms !== undefined ? (['platforms'] as const) : []),
  ];
}

/** What a filter asks of a film; each is a bit of what a film fails in. */
export const ASKED = {
  genres: 1,
  years: 2,
  country: 4,
  language: 8,
  minutes: 16,
  votes: 32,
  score: 64,
  ratio: 128,
  calendar: 256,
  company: 512,
  platforms: 1024,
} as const;

/**
 * In what each film of a part fails: 0 where it is let through, and one bit alone where only that choice keeps it out.
 */
export function failuresOf(part: Part, filter: Filter): Uint16Array {
  const { columns } = part;
  const failures = new Uint16Array(columns.size);
  for (const [asked, isMet] of testsOf(part, filter)) {
    const bit = ASKED[asked];
    for (let film = 0; film < columns.size; film++)
      if (!isMet(film)) failures[film] = (failures[film] ?? 0) | bit;
  }
  return failures;
}

type Test = readonly [asked: keyof typeof ASKED, isMet: (film: number) => boolean];

function testsOf({ columns, calendar, companies, platforms }: Part, filter: Filter): Test[] {
  const { genres, years, countries, languages, runtimes, votes, scores, ratios } = columns;
  const { genres: wanted, anyGenre, from, to, country, language, company, month, weekday } = filter;
  const { minutesFrom = 0, minutesTo = Number.POSITIVE_INFINITY } = filter;
  const { votesFrom, scoreFrom, ratioFrom } = filter;
  const tests: Test[] = [];
  if (wanted.length > 0) {
    // Of a few thousand sets of genres rather than of each film's.
    const met = columns.genreSets.map((set) =>
      anyGenre ? wanted.some((genre) => set.includes(genre)) : wanted.every((genre) => set.includes(genre)),
    );
    tests.push(['genres', (film) => met[genres[film] ?? 0] === true]);
  }
  if (from !== undefined || to !== undefined) {
    const [first, last] = [from ?? 0, to ?? Number.POSITIVE_INFINITY];
    tests.push(['years', (film) => within(years[film] ?? 0, first, last)]);
  }
  if (country !== undefined) {
    const met = columns.countrySets.map((set) => set.includes(country));
    tests.push(['country', (film) => met[countries[film] ?? 0] === true]);
  }
  if (language !== undefined) {
    const place = columns.languageCodes.indexOf(language);
    tests.push(['language', (film) => languages[film] === place]);
  }
  if (minutesFrom > 0 || minutesTo !== Number.POSITIVE_INFINITY)
    tests.push(['minutes', (film) => within(runtimes[film] || Number.NaN, minutesFrom, minutesTo)]);
  if (votesFrom !== undefined) tests.push(['votes', (film) => (votes[film] ?? 0) >= votesFrom]);
  if (scoreFrom !== undefined) tests.push(['score', (film) => (scores[film] || Number.NaN) >= scoreFrom]);
  if (ratioFrom !== undefined) tests.push(['ratio', (film) => (ratios[film] ?? Number.NaN) >= ratioFrom]);
  if (month !== undefined || weekday !== undefined) {
    tests.push([
      'calendar',
      (film) => {
        const day = calendar?.[film] ?? 0;
        return (month ?? Math.floor(day / 10)) === Math.floor(day / 10) && (weekday ?? day % 10) === day % 10;
      },
    ]);
  }
  if (company !== undefined)
    tests.push(['company', (film) => companies?.ids[film]?.includes(company) === true]);
  if (filter.platforms !== undefined && platforms !== undefined) {
    const asked = filter.platforms;
    const isAsked = platforms.platforms.map(({ name }) => asked.includes(name));
    const met = platforms.sets.map((set) => set.some((place) => isAsked[place] === true));
    tests.push(['platforms', (film) => met[platforms.films[film] ?? 0] === true]);
  }
  return tests;
}

function within(value: number, first: number, last: number): boolean {
  return value >= first && value <= last;
}

/** Films by their places among all. */
export interface Found {
  readonly total: number;
  /** The first so many, in order. */
  readonly places: readonly number[];
}

/** The films that no test fails, of all parts. @param failures of each part, {@link failuresOf} */
export function rankFilms(
  parts: readonly Part[],
  failures: readonly Uint16Array[],
  order: Order,
  limit: number,
): Found {
  const places: number[] = [];
  const values: number[] = [];
  for (const [index, part] of parts.entries()) {
    const failed = failures[index];
    const { size, first } = part.columns;
    const measure = measureOf(part, order);
    for (let film = 0; film < size; film++) {
      if (failed?.[film] !== 0) continue;
      places.push(first + film);
      if (measure !== undefined) values.push(measure(film));
    }
  }
  const total = places.length;
  if (order === 'votos' || limit <= 0) return { total, places: places.slice(0, Math.max(0, limit)) };
  const least = limit < total ? nthLargest(Float64Array.from(values), limit) : Number.NEGATIVE_INFINITY;
  const best: { place: number; value: number }[] = [];
  for (let at = 0; at < total; at++) {
    const [place = 0, value = 0] = [places[at], values[at]];
    if (value >= least) best.push({ place, value });
  }
  // Sorting keeps equals as they were: by votes. Infinite values have no difference.
  best.sort((a, b) => (a.value === b.value ? 0 : b.value - a.value));
  return { total, places: best.slice(0, limit).map(({ place }) => place) };
}

/**
 * The value that so many are not below. Sorting all of them for the few that are shown would take most of a filter's
 * time. Source: Hoare, Find, 1961. @param n from 1 to their number @param values are moved about
 */
function nthLargest(values: Float64Array, n: number): number {
  const wanted = values.length - n;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] ?? 0;
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const moved = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = moved;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return values[wanted] ?? 0;
}

/** What a part's films are ordered by, the most first; what is unknown comes last. None is needed by votes. */
function measureOf(part: Part, order: Order): ((film: number) => number) | undefined {
  const { columns, takings, popularity } = part;
  const { votes, scores, ratios, doubtful, years, meanScore } = columns;
  const unknown = Number.NEGATIVE_INFINITY;
  switch (order) {
    case 'votos':
      return undefined;
    case 'score':
      return (film) => {
        const score = scores[film] ?? 0;
        return score === 0 ? unknown : weightedScore({ votes: votes[film] ?? 0, score }, meanScore);
      };
    case 'retorno':
      return (film) => {
        const ratio = ratios[film] ?? Number.NaN;
        return Number.isNaN(ratio) || doubtful[film] === 1 ? unknown : ratio;
      };
    case 'anio':
      return (film) => years[film] ?? 0;
    case 'recaudacion':
      return (film) => takings?.[film] || unknown;
    case 'popularidad':
      return (film) => popularity?.[film] ?? 0;
  }
}

/** The part that has a place; each but the last is full, and they come in order. */
export function partAt(parts: readonly Part[], place: number): Part | undefined {
  if (parts.length === 1) return parts[0];
  return parts.find(({ columns }) => place >= columns.first && place < columns.first + columns.size);
}
