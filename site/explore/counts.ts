/** How many films each choice of the form would leave, the other filters as they are. */
import { ASKED, type Filter, type Part } from '../../pipeline/queries/explore/filter.ts';
import type { FilmColumns } from '../../pipeline/store/columns.ts';
import { RANGES } from './texts.ts';

type RangeKind = keyof typeof RANGES;

export interface Counts {
  readonly genre: ReadonlyMap<string, number>;
  readonly country: ReadonlyMap<string, number>;
  readonly language: ReadonlyMap<string, number>;
  /** In the order of RANGES. */
  readonly ranges: Readonly<Record<RangeKind, readonly number[]>>;
}

/** @param failures of each part: of the filter that is set */
export function countChoices(
  parts: readonly Part[],
  failures: readonly Uint16Array[],
  filter: Filter,
): Counts {
  const genre = new Map<string, number>();
  const country = new Map<string, number>();
  const language = new Map<string, number>();
  const ranges = {
    minutes: none('minutes'),
    votes: none('votes'),
    score: none('score'),
    ratio: none('ratio'),
  };
  for (const [index, { columns }] of parts.entries()) {
    const failed = failures[index] ?? new Uint16Array(columns.size);
    // A further genre leaves fewer where all are wanted; where one is enough, each is counted by itself.
    const others = filter.anyGenre ? ASKED.genres : 0;
    const { genres, genreSets, countries, countrySets, languages, languageCodes } = columns;
    addSets(genre, genreSets, countPlaces(genres, failed, others, genreSets.length));
    addSets(country, countrySets, countPlaces(countries, failed, ASKED.country, countrySets.length));
    const codes = languageCodes.map((code) => [code]);
    addSets(language, codes, countPlaces(languages, failed, ASKED.language, codes.length));
    const marks = marksOf(columns);
    for (const kind of KINDS) {
      // A mark is the set of the ranges that a film is in, a bit each.
      for (const [mark, count] of countPlaces(
        marks[kind],
        failed,
        ASKED[kind],
        1 << RANGES[kind].length,
      ).entries())
        ranges[kind].forEach((sum, range) => {
          if ((mark >> range) % 2 === 1) ranges[kind][range] = sum + count;
        });
    }
  }
  return { genre, country, language, ranges };
}

const KINDS = Object.keys(RANGES) as RangeKind[];

function none(kind: RangeKind): number[] {
  return RANGES[kind].map(() => 0);
}

type Bounds = readonly [from: number, to: number];
const ALL = Number.POSITIVE_INFINITY;
const BOUNDS: Readonly<Record<RangeKind, readonly Bounds[]>> = {
  minutes: RANGES.minutes.map(([bounds]) => [
    'minutos_min' in bounds ? bounds.minutos_min : 0,
    'minutos_max' in bounds ? bounds.minutos_max : ALL,
  ]),
  votes: RANGES.votes.map(([{ votos_min }]) => [votos_min, ALL]),
  score: RANGES.score.map(([{ score_min }]) => [score_min, ALL]),
  ratio: RANGES.ratio.map(([{ retorno_min }]) => [retorno_min, ALL]),
};

type Marks = Readonly<Record<RangeKind, Uint16Array>>;
const marked = new WeakMap<FilmColumns, Marks>();

/** Which ranges each film is in: found once for all filters. */
function marksOf(columns: FilmColumns): Marks {
  const known = marked.get(columns);
  if (known !== undefined) return known;
  const mark = (kind: RangeKind, values: ArrayLike<number>, unknown?: number): Uint16Array =>
    Uint16Array.from(values, (value) =>
      value === unknown
        ? 0
        : BOUNDS[kind].reduce(
            (bits, [from, to], range) => bits + (value >= from && value <= to ? 1 << range : 0),
            0,
          ),
    );
  const marks = {
    minutes: mark('minutes', columns.runtimes, 0),
    votes: mark('votes', columns.votes),
    score: mark('score', columns.scores, 0),
    ratio: mark('ratio', columns.ratios),
  };
  marked.set(columns, marks);
  return marks;
}

/** Of each value of a column, which has so many, how many films have it that fail in nothing but `own`. */
function countPlaces(column: Uint16Array, failed: Uint16Array, own: number, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  const others = ~own;
  for (let film = 0; film < column.length; film++) {
    // The types know no length; the loop does.
    if (((failed[film] as number) & others) === 0) {
      const value = column[film] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  return counts;
}

function addSets(sums: Map<string, number>, sets: readonly (readonly string[])[], counts: Uint32Array): void {
  for (const [place, set] of sets.entries())
    for (const name of set) sums.set(name, (sums.get(name) ?? 0) + (counts[place] ?? 0));
}
