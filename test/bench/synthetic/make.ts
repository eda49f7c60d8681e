/** Made raw files, row by row, after the patterns of real ones. */
import { capitalized, inventName, inventWord } from './invent.ts';
import type { Draws, Learned, Pattern } from './learn.ts';
import { Pool } from './pool.ts';
import { Random } from './random.ts';
import { csvLine, repr, reprText, type Value } from './written.ts';

/** `given`: casts and texts as complete as in the real files; `complete`: as in the whole original. */
export type Fullness = 'given' | 'complete';

export interface MakeOptions {
  /** Rows of movies_dataset.csv. */
  readonly films: number;
  readonly seed: number;
  readonly fullness: Fullness;
}

/** The lines that one film adds to each file. */
export interface MadeFilm {
  readonly movies: string;
  readonly credits: string;
  readonly keywords: string;
}

/** Means of the original's credits.csv, and its share of films with a synopsis. */
const ORIGINAL = { cast: 12.4, crew: 10.2, overviews: 0.98 };
/** Shares of the given credits.csv: entries that name somebody twice, empty picture paths and characters. */
const TWICE = 0.006;
const NO_PICTURE = 0.4;
const NO_CHARACTER = 0.2;
const SAME_TITLE = 0.06;
const REMEMBERED = 10_000;
/** Kinds of invented words, so that they differ. */
const KIND = { word: 2, title: 3, keyword: 4, company: 5, saga: 6 };
const NOISE_LENGTH = 1 << 16;

/** Makes films until there are enough. */
export class Maker {
  readonly #learned: Learned;
  readonly #options: MakeOptions;
  readonly #random: Random;
  readonly #pools: Readonly<
    Record<
      | 'words'
      | 'titles'
      | 'loneTitles'
      | 'keywords'
      | 'companies'
      | 'sagas'
      | 'actors'
      | 'directors'
      | 'crew',
      Pool
    >
  >;
  readonly #titles: string[] = [];
  readonly #castScale: number;
  readonly #crewScale: number;
  readonly #hex: string;
  readonly #letters: string;
  #lastId = 0;

  constructor(learned: Learned, options: MakeOptions) {
    this.#learned = learned;
    this.#options = options;
    const random = new Random(options.seed);
    this.#random = random;
    const whole = options.fullness === 'complete';
    this.#pools = {
      words: new Pool(learned.words.draws, random),
      titles: new Pool(learned.titleWords.draws, random),
      loneTitles: new Pool(learned.loneTitleWords, random),
      keywords: new Pool(learned.keywords.draws, random),
      companies: new Pool(learned.companies.draws, random),
      sagas: new Pool(learned.sagas.draws, random),
      actors: new Pool(whole ? learned.actorsOfComplete : learned.actors.draws, random),
      directors: new Pool(learned.directors.draws, random),
      crew: new Pool(learned.crew.draws, random),
    };
    const sizes = learned.completeSizes;
    const mean = (of: (size: readonly [number, number]) => number): number =>
      sizes.reduce((sum, size) => sum + of(size), 0) / Math.max(1, sizes.length);
    this.#castScale = ORIGINAL.cast / mean(([cast]) => cast);
    this.#crewScale = ORIGINAL.crew / mean(([, crew]) => crew);
    const noise = (alphabet: string): string =>
      Array.from({ length: NOISE_LENGTH }, () => alphabet.charAt(random.below(alphabet.length))).join('');
    this.#hex = noise('0123456789abcdef');
    this.#letters = noise('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');
  }

  get headers(): MadeFilm {
    return {
      movies: csvLine(this.#learned.header),
      credits: 'cast,crew,id\n',
      keywords: 'id,keywords\n',
    };
  }

  /** The film of one row. The same options give the same film for the same row, if rows are made in order. */
  film(row: number): MadeFilm {
    const { patterns, header } = this.#learned;
    const pattern = patterns[this.#random.below(patterns.length)] as Pattern;
    const id = this.#idFor(row, pattern);
    const made = this.#cells(pattern, id);
    const cells = header.map((name) => made[name] ?? pattern.cells[name] ?? '');
    const movies = csvLine(
      pattern.malformed === null ? cells : [...cells.slice(0, pattern.malformed - 1), '0'],
    );
    if (pattern.malformed !== null) return { movies, credits: '', keywords: '' };
    const keywords = this.#pools.keywords.drawSome(pattern.keywords).map((number) => ({
      id: number + 1,
      name: nameOf(this.#learned.keywords, number, KIND.keyword),
    }));
    const [cast, crew] = this.#credits(pattern);
    return { movies, credits: csvLine([cast, crew, id]), keywords: csvLine([id, repr(keywords)]) };
  }

  #idFor(row: number, pattern: Pattern): string {
    // The first repeats of ids in the original stand anywhere; here right after the row that they repeat.
    if (pattern.repeated && this.#lastId > 0) return String(this.#lastId);
    if (!/^\d+$/.test(pattern.cells.id ?? '')) return pattern.cells.id ?? '';
    // Ids have gaps and are in no order: a step that shares no factor with the count visits each once.
    const place = (row * STEP) % this.#options.films;
    this.#lastId = 10 * place + 1 + this.#random.below(10);
    return String(this.#lastId);
  }

  #cells(pattern: Pattern, id: string): Record<string, string> {
    const { cells } = pattern;
    const random = this.#random;
    const title = this.#title(pattern);
    const original =
      cells.original_title === '' ? '' : cells.original_title === cells.title ? title : this.#title(pattern);
    const saga = (cells.belongs_to_collection ?? '') === '' ? null : this.#pools.sagas.draw();
    const companies = this.#pools.companies.drawSome(pattern.companies);
    const stretch = Math.exp(0.3 * random.normal());
    return {
      id,
      imdb_id: cells.imdb_id === '' ? '' : `tt${String(Number(id) || 0).padStart(8, '0')}`,
      title,
      original_title: original,
      overview: this.#text(this.#overviewWords(pattern)),
      tagline: this.#text(pattern.taglineWords),
      homepage: cells.homepage === '' ? '' : `http://www.${inventWord(Number(id), 0)}.example/`,
      poster_path: cells.poster_path === '' ? '' : this.#picture(),
      belongs_to_collection:
        saga === null
          ? ''
          : repr({
              id: saga + 1,
              name: nameOf(this.#learned.sagas, saga, KIND.saga),
              poster_path: this.#picture(),
              backdrop_path: this.#picture(),
            }),
      production_companies: repr(
        companies.map(
          (number): Value => ({
            name: nameOf(this.#learned.companies, number, KIND.company),
            id: number + 1,
          }),
        ),
      ),
      release_date: this.#date(cells.release_date ?? ''),
      budget: scaled(cells.budget ?? '', stretch),
      revenue: scaled(cells.revenue ?? '', stretch * Math.exp(0.2 * random.normal())),
      vote_count: scaled(cells.vote_count ?? '', stretch),
      popularity: /^\d/.test(cells.popularity ?? '')
        ? (Number(cells.popularity) * stretch).toFixed(6)
        : (cells.popularity ?? ''),
    };
  }

  #title({ titleWords }: Pattern): string {
    const earlier = this.#random.chance(SAME_TITLE) ? this.#random.of(this.#titles) : undefined;
    if (earlier !== undefined) return earlier;
    // A title of one word is not just any word of titles: thousands of films would be called "The".
    const pool = titleWords === 1 ? this.#pools.loneTitles : this.#pools.titles;
    const words = Array.from({ length: titleWords }, () =>
      nameOf(this.#learned.titleWords, pool.draw(), KIND.title),
    );
    const title = words.join(' ');
    if (title !== '') this.#titles[this.#random.below(REMEMBERED)] = title;
    return title;
  }

  #overviewWords(pattern: Pattern): number {
    if (pattern.overviewWords > 0 || this.#options.fullness === 'given') return pattern.overviewWords;
    return this.#random.chance(ORIGINAL.overviews)
      ? (this.#random.of(this.#learned.overviewLengths) ?? 0)
      : 0;
  }

  #text(words: number): string {
    let text = '';
    for (let word = 0; word < words; word++) {
      const number = this.#pools.words.draw();
      text += `${word === 0 ? '' : ' '}${this.#learned.words.of.values[number] ?? inventWord(number, KIND.word)}`;
    }
    return text;
  }

  /** Some days away, in the same year; the first of January stays, since it means "unknown". */
  #date(date: string): string {
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || date.endsWith('-01-01')) return date;
    const day = Date.UTC(Number(date.slice(0, 4)), 0, 2 + this.#random.below(363));
    const moved = new Date(day).toISOString().slice(0, 10);
    return this.#random.chance(0.5) ? moved : date;
  }

  #credits(pattern: Pattern): [cast: string, crew: string] {
    const random = this.#random;
    let { cast, crew } = pattern;
    if (this.#options.fullness === 'complete') {
      const size = random.of(this.#learned.completeSizes) ?? [0, 0];
      cast = Math.round(size[0] * this.#castScale);
      crew = Math.max(pattern.directors, Math.round(size[1] * this.#crewScale));
    }
    const actors = this.#pools.actors.drawSome(cast);
    if (actors.length > 0 && random.chance(TWICE * actors.length)) actors.push(actors[0] ?? 0);
    const castCell = actors.map((number, order) => {
      const character = random.chance(NO_CHARACTER) ? '' : (random.of(this.#learned.characters) ?? '');
      const actor = this.#learned.actors.of.values[number] ?? FIRST_ACTOR + number;
      return `{'cast_id': ${order + 1}, 'character': ${reprText(character)}, 'credit_id': '${this.#creditId()}', 'gender': ${random.below(3)}, 'id': ${actor}, 'name': ${reprText(this.#name(actor))}, 'order': ${order}, 'profile_path': ${this.#portrait()}}`;
    });
    const crewCell: string[] = [];
    const member = (person: number, department: string, job: string): number =>
      crewCell.push(
        `{'credit_id': '${this.#creditId()}', 'department': ${reprText(department)}, 'gender': ${random.below(3)}, 'id': ${person}, 'job': ${reprText(job)}, 'name': ${reprText(this.#name(person))}, 'profile_path': ${this.#portrait()}}`,
      );
    for (const number of this.#pools.directors.drawSome(pattern.directors))
      member(this.#learned.directors.of.values[number] ?? FIRST_DIRECTOR + number, 'Directing', 'Director');
    while (crewCell.length < crew) {
      const [department = '', job = ''] = (
        this.#learned.crew.of.values[this.#pools.crew.draw()] ?? 'Crew\tThanks'
      ).split('\t');
      member(FIRST_CREW + random.below(CREW_MEMBERS), department, job);
    }
    return [`[${castCell.join(', ')}]`, `[${crewCell.join(', ')}]`];
  }

  #name(person: number): string {
    return inventName(person, this.#learned.firstNames, this.#learned.lastNames);
  }

  #creditId(): string {
    const at = this.#random.below(NOISE_LENGTH - 24);
    return this.#hex.slice(at, at + 24);
  }

  #picture(): string {
    const at = this.#random.below(NOISE_LENGTH - 27);
    return `/${this.#letters.slice(at, at + 27)}.jpg`;
  }

  #portrait(): string {
    return this.#random.chance(NO_PICTURE) ? 'None' : `'${this.#picture()}'`;
  }
}

/** Shares no factor with any count of films below it. */
const STEP = 15_485_863;
/** Numbers of made people begin where real ids have ended. */
const FIRST_ACTOR = 10_000_000;
const FIRST_DIRECTOR = 20_000_000;
const FIRST_CREW = 30_000_000;
const CREW_MEMBERS = 200_000;

function nameOf({ of }: Draws<string>, number: number, kind: number): string {
  return of.values[number] ?? capitalized(inventWord(number, kind));
}

function scaled(text: string, factor: number): string {
  const value = Number(text);
  // Small figures are units by mistake, zeros are unknown: both stay.
  return Number.isFinite(value) && value >= 1000 ? String(Math.round(value * factor)) : text;
}
