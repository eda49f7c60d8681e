/**
 * The lists of films that other sites export, by the columns they have. Known are Letterboxd's (watched, ratings, diary,
 * watchlist, likes), IMDb's ratings and watchlists of today and of before 2018, Trakt's, what public programs read out of
 * FilmAffinity, and whatever else has an id, or a title.
 */
import { fold, join } from '../../../pipeline/common/fold.ts';
import { isDate, isRating, type Mark } from '../library.ts';

/** One film of a file. */
export interface ImportedFilm {
  /** Its file and its line there, for the report. */
  readonly file: string;
  readonly line: number;
  readonly tmdb: number | null;
  /** The number of its IMDb id. */
  readonly imdb: number | null;
  /** What it is called, the title and the original one. */
  readonly titles: readonly string[];
  readonly year: number | null;
  /** Folded; empty where unknown. */
  readonly directors: string;
  /** 1–10. */
  readonly rating: number | null;
  readonly seenOn: string | null;
  /** What the file makes of it, whatever its rating. */
  readonly mark: Exclude<Mark, 'rechazada'>;
  /** Whether it may be in a catalogue of films: neither a series nor an episode. */
  readonly isFilm: boolean;
}

/** Names of columns, without signs and capitals, the one that says most first. */
const COLUMNS = {
  tmdb: ['tmdbid', 'tmdb'],
  imdb: ['const', 'imdbid', 'imdb', 'tconst'],
  title: ['name', 'title', 'titulo', 'pelicula'],
  original: ['originaltitle', 'titulooriginal'],
  year: ['year', 'ano', 'anio', 'releaseyear'],
  directors: ['directors', 'director', 'direccion'],
  ten: ['rating10', 'yourrating', 'yourated', 'nota', 'puntuacion', 'myrating'],
  rating: ['rating', 'valoracion'],
  seenOn: ['watcheddate', 'watchedat', 'lastwatchedat', 'fecha'],
  type: ['titletype', 'type', 'tipo'],
} as const;
type Column = keyof typeof COLUMNS;

/** Types that are no films, in the words of IMDb and Trakt: "TV Series", "tvEpisode", "show", "Video Game" … */
const NO_FILM = /series|episode|show|season|game|podcast|serie\b/i;
/** FilmAffinity says it in the title. */
const NO_FILM_TITLE = /\((?:Serie de TV|Miniserie de TV|TV Series|TV Miniseries)\)\s*$/i;
const KIND_IN_TITLE = /\s*\((?:TV|C|S|TV Movie)\)\s*$/i;

/**
 * The films of a table, its first row the header.
 * @param file its name, by which Letterboxd tells a list from another
 * @returns null where no column says which films they are
 */
export function readTable(file: string, table: readonly (readonly string[])[]): ImportedFilm[] | null {
  const header = (table[0] ?? []).map(join);
  const places = Object.fromEntries(
    Object.entries(COLUMNS).map(([column, names]) => [
      column,
      names.map((name) => header.indexOf(name)).find((place) => place >= 0) ?? -1,
    ]),
  ) as Record<Column, number>;
  // Beside titles "id" may be anything, such as the row's number; alone it says which film it is.
  if (places.title < 0 && places.tmdb < 0) places.tmdb = header.indexOf('id');
  if (places.title < 0 && places.tmdb < 0 && places.imdb < 0) return null;
  const rows = table.slice(1);
  const cell = (row: readonly string[], column: Column): string => row[places[column]]?.trim() ?? '';
  const scale =
    places.ten >= 0 || header.includes('traktid') ? 1 : scaleOf(rows, (row) => cell(row, 'rating'));
  const mark = markOf(file, header);
  return rows.map((row, index) => {
    const title = cell(row, 'title');
    const rating = places.ten >= 0 ? numberIn(cell(row, 'ten')) : numberIn(cell(row, 'rating')) * scale;
    const date = cell(row, 'seenOn').slice(0, 'AAAA-MM-DD'.length);
    return {
      file,
      line: index + 2,
      tmdb: numberIn(/^\d+$/.exec(cell(row, 'tmdb'))?.[0] ?? '') || null,
      imdb: numberIn(/^tt(\d+)/.exec(cell(row, 'imdb'))?.[1] ?? '') || null,
      titles: [title, cell(row, 'original')].map((text) => text.replace(KIND_IN_TITLE, '')).filter(Boolean),
      year: numberIn(/\b(?:18|19|20)\d\d\b/.exec(cell(row, 'year'))?.[0] ?? '') || null,
      directors: fold(cell(row, 'directors')),
      rating: isRating(rating) ? rating : null,
      seenOn: isDate(date) ? date : null,
      // A list that holds what is to be seen may hold what has been rated since.
      mark: mark === 'pendiente' && rating > 0 ? 'vista' : mark,
      isFilm: !NO_FILM.test(cell(row, 'type')) && !NO_FILM_TITLE.test(title),
    };
  });
}

/** Letterboxd says it in the file's name, IMDb's watchlist in having places, Trakt's in when a film was listed. */
function markOf(file: string, header: readonly string[]): ImportedFilm['mark'] {
  if (/(^|\/)likes\/films\.csv$/i.test(file)) return 'gusta';
  const isToSee = /watchlist|pendiente|quiero/i.test(file);
  return isToSee || header.includes('position') || header.includes('listedat') ? 'pendiente' : 'vista';
}

/** Stars go to five, with halves; where none is over five, they are taken for stars. */
function scaleOf(rows: readonly (readonly string[])[], ratingOf: (row: readonly string[]) => string): number {
  return rows.every((row) => !(numberIn(ratingOf(row)) > 5)) ? 2 : 1;
}

/** NaN where there is none; with a comma or a point. */
function numberIn(text: string): number {
  return text === '' ? Number.NaN : Number(text.replace(',', '.'));
}
