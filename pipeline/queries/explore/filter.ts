/** Which films of the columns a filter lets through, and how many more each choice would: for the page and for the API. */
import type { FilmColumns } from '../../store/columns.ts';
import { weightedScore } from '../../store/figures.ts';
import type { CompaniesEntry } from '../../store/tables.ts';

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
}

/** The further columns that a filter and an order need. */
export function furtherColumns(filter: Filter, order: Order): Exclude<keyof Part, 'columns'>[] {
  return [
    ...(order === 'recaudacion' ? (['takings'] as const) : []),
    ...(order === 'popularidad' ? (['popularity'] as const) : []),
    ...(filter.month !== undefined || filter.weekday !== undefined ? (['calendar'] as const) : []),
    ...(filter.company !== undefined ? (['companies'] as const) : []),
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

function testsOf({ columns, calendar, companies }: Part, filter: Filter): Test[] {
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
  for (const [index, { columns }] of parts.entries()) {
    const failed = failures[index];
    for (let film = 0; film < columns.size; film++)
      if (failed?.[film] === 0) places.push(columns.first + film);
  }
  const total = places.length;
  if (order === 'votos') return { total, places: places.slice(0, limit) };
  const measure = valuesOf(parts, order);
  const values = Float64Array.from(places, measure);
  // Plain numbers sort many times faster than with a comparison of one's own: it is left to the few that are shown.
  const least = values.toSorted()[Math.max(0, total - limit)] ?? 0;
  const best = places.flatMap((place, at) =>
    (values[at] ?? 0) >= least ? [{ place, value: values[at] ?? 0 }] : [],
  );
  // Sorting keeps equals as they were: by votes. Infinite values have no difference.
  best.sort((a, b) => (a.value === b.value ? 0 : b.value - a.value));
  return { total, places: best.slice(0, limit).map(({ place }) => place) };
}

/** What films are ordered by, the most first; what is unknown comes last. */
function valuesOf(parts: readonly Part[], order: Exclude<Order, 'votos'>): (place: number) => number {
  return (place) => {
    const part = partAt(parts, place);
    if (part === undefined) return Number.NEGATIVE_INFINITY;
    const { columns } = part;
    const film = place - columns.first;
    switch (order) {
      case 'score': {
        const [votes, score] = [columns.votes[film] ?? 0, columns.scores[film] ?? 0];
        return score === 0 ? Number.NEGATIVE_INFINITY : weightedScore({ votes, score }, columns.meanScore);
      }
      case 'retorno': {
        const ratio = columns.ratios[film] ?? Number.NaN;
        return Number.isNaN(ratio) || columns.doubtful[film] === 1 ? Number.NEGATIVE_INFINITY : ratio;
      }
      case 'anio':
        return columns.years[film] ?? 0;
      case 'recaudacion':
        return part.takings?.[film] || Number.NEGATIVE_INFINITY;
      case 'popularidad':
        return part.popularity?.[film] ?? 0;
    }
  };
}

/** The part that has a place; each but the last is full, and they come in order. */
export function partAt(parts: readonly Part[], place: number): Part | undefined {
  if (parts.length === 1) return parts[0];
  return parts.find(({ columns }) => place >= columns.first && place < columns.first + columns.size);
}
