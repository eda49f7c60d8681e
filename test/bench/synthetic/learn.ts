/** What the real raw files are like: read at run time, kept as counts and lists, never written anywhere. */
import { readCsv } from '../../../pipeline/raw/csv.ts';
import { parseLiteral } from '../../../pipeline/raw/literal.ts';
import type { Sources } from '../../../pipeline/raw/sources.ts';
import { Numbering } from './pool.ts';

/** Lists of numbered things: which there are, and each time that one was there. */
export interface Draws<T> {
  readonly of: Numbering<T>;
  readonly draws: number[];
}

/** A real row of films as a pattern for made ones: its cells, with how much was in those that are made anew. */
export interface Pattern {
  /** By column, only those that are copied: dates, money, votes, genres … */
  readonly cells: Readonly<Record<string, string>>;
  /** The row has the wrong number of cells, so many. */
  readonly malformed: number | null;
  /** The id stood in an earlier row. */
  readonly repeated: boolean;
  readonly titleWords: number;
  readonly overviewWords: number;
  readonly taglineWords: number;
  readonly companies: number;
  readonly keywords: number;
  readonly cast: number;
  readonly crew: number;
  readonly directors: number;
}

export interface Learned {
  readonly header: readonly string[];
  readonly patterns: readonly Pattern[];
  readonly words: Draws<string>;
  readonly titleWords: Draws<string>;
  /** Numbers of the words that are a whole title. */
  readonly loneTitleWords: readonly number[];
  readonly keywords: Draws<string>;
  readonly companies: Draws<string>;
  readonly sagas: Draws<string>;
  readonly actors: Draws<number>;
  /** Actors of casts that are complete. */
  readonly actorsOfComplete: readonly number[];
  readonly directors: Draws<number>;
  readonly crew: Draws<string>;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly characters: readonly string[];
  /** Sizes of the casts and crews that are complete, film by film. */
  readonly completeSizes: readonly (readonly [cast: number, crew: number])[];
  readonly overviewLengths: readonly number[];
}

interface CellRecord {
  readonly [key: string]: unknown;
}

const draws = <T>(): Draws<T> => ({ of: new Numbering<T>(), draws: [] });
const add = <T>(list: Draws<T>, value: T): void => {
  list.draws.push(list.of.numberOf(value));
};
const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Reads the three files. A cast of one is taken for incomplete: many rows have the first-billed actor alone. */
export async function learn(sources: Sources): Promise<Learned> {
  const learned = {
    words: draws<string>(),
    titleWords: draws<string>(),
    keywords: draws<string>(),
    companies: draws<string>(),
    sagas: draws<string>(),
    actors: draws<number>(),
    directors: draws<number>(),
    crew: draws<string>(),
  };
  const names = { firstNames: [] as string[], lastNames: [] as string[], characters: [] as string[] };
  const actorsOfComplete: number[] = [];
  const loneTitleWords: number[] = [];
  const completeSizes: [number, number][] = [];
  const credits = new Map<string, { cast: number; crew: number; directors: number }>();
  for await (const { id = '', cast = '', crew = '' } of rows(sources.credits)) {
    const actors = recordsIn(cast);
    const people = recordsIn(crew);
    for (const actor of actors) {
      add(learned.actors, Number(actor.id));
      if (actors.length > 1) actorsOfComplete.push(learned.actors.of.numberOf(Number(actor.id)));
      addName(names, String(actor.name));
      names.characters.push(String(actor.character ?? ''));
    }
    for (const person of people) {
      if (person.job === 'Director') add(learned.directors, Number(person.id));
      else add(learned.crew, `${person.department}\t${person.job}`);
    }
    if (actors.length > 1) completeSizes.push([actors.length, people.length]);
    const directors = people.filter((person) => person.job === 'Director').length;
    credits.set(id, { cast: actors.length, crew: people.length, directors });
  }
  const keywords = new Map<string, number>();
  if (sources.keywords !== null) {
    for await (const { id = '', keywords: cell = '' } of rows(sources.keywords)) {
      const list = recordsIn(cell);
      for (const keyword of list) add(learned.keywords, String(keyword.name));
      keywords.set(id, list.length);
    }
  }
  const patterns: Pattern[] = [];
  const overviewLengths: number[] = [];
  const seen = new Set<string>();
  let header: readonly string[] = [];
  for await (const row of rows(sources.movies, (names) => {
    header = names;
  })) {
    const id = row.id ?? '';
    const overview = wordsIn(row.overview ?? '');
    const title = wordsIn(row.title ?? '');
    for (const word of overview) add(learned.words, word);
    for (const word of title) add(learned.titleWords, word);
    if (title.length === 1) loneTitleWords.push(learned.titleWords.of.numberOf(title[0] ?? ''));
    if (overview.length > 0) overviewLengths.push(overview.length);
    const companies = recordsIn(row.production_companies ?? '');
    for (const company of companies) add(learned.companies, String(company.name));
    const saga = recordsIn(row.belongs_to_collection ?? '')[0];
    if (saga !== undefined) add(learned.sagas, String(saga.name));
    const own = credits.get(id);
    patterns.push({
      cells: row,
      malformed: row[EXTRA] === undefined ? null : Number(row[EXTRA]),
      repeated: seen.has(id),
      titleWords: title.length,
      overviewWords: overview.length,
      taglineWords: wordsIn(row.tagline ?? '').length,
      companies: companies.length,
      keywords: keywords.get(id) ?? 0,
      cast: own?.cast ?? 0,
      crew: own?.crew ?? 0,
      directors: own?.directors ?? 0,
    });
    seen.add(id);
  }
  return {
    header,
    patterns,
    ...learned,
    ...names,
    loneTitleWords,
    actorsOfComplete,
    completeSizes,
    overviewLengths,
  };
}

/** Under this name, how many cells a row of the wrong length has. */
const EXTRA = '\0cells';

async function* rows(
  path: string,
  onHeader?: (header: readonly string[]) => void,
): AsyncGenerator<Readonly<Record<string, string>>> {
  let names: readonly string[] = [];
  const batches = readCsv(path, {
    onHeader: (header) => {
      names = header;
      onHeader?.(header);
    },
  });
  for await (const batch of batches) {
    for (const { fields } of batch) {
      const row: Record<string, string> = {};
      for (const [index, name] of names.entries()) row[name] = fields[index] ?? '';
      if (fields.length !== names.length) row[EXTRA] = String(fields.length);
      yield row;
    }
  }
}

function recordsIn(cell: string): CellRecord[] {
  if (!/^[[{]/.test(cell)) return [];
  try {
    const value: unknown = parseLiteral(cell);
    return (Array.isArray(value) ? value : [value]) as CellRecord[];
  } catch {
    return [];
  }
}

function addName(
  { firstNames, lastNames }: { firstNames: string[]; lastNames: string[] },
  name: string,
): void {
  const space = name.indexOf(' ');
  if (space === -1) return;
  firstNames.push(name.slice(0, space));
  lastNames.push(name.slice(space + 1));
}
