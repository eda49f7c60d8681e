/** What the catalogue's columns know of any film, by its TMDB id: a library of thousands is a few files. */
import { readRows } from '../../pipeline/queries/explore/read.ts';
import { partsOf } from '../../pipeline/store/columns.ts';
import { ShardError } from '../../pipeline/store/shards.ts';
import type { FilmRef, ShardReader } from '../../pipeline/store/tables.ts';

export interface CatalogueFilm {
  readonly id: number;
  /** Its place by votes: the best known has 0. */
  readonly place: number;
  readonly year: number;
  /** As the source names them. */
  readonly genres: readonly string[];
  /** 0 where unknown. */
  readonly score: number;
}

/** The films of the catalogue by their ids. A reading that failed is tried again. */
export class Catalogue {
  readonly #shards: ShardReader;
  /** Parts come one after the other, the best-known films first, as far as somebody asks for. */
  readonly #parts = new Map<number, Promise<void>>();
  readonly #films = new Map<number, CatalogueFilm>();
  #count = Number.POSITIVE_INFINITY;

  constructor(shards: ShardReader) {
    this.#shards = shards;
  }

  /** Those of some films that the catalogue has, in their order. @throws {ShardError} */
  async find(ids: readonly number[]): Promise<CatalogueFilm[]> {
    for (let part = 0; part < this.#count && ids.some((id) => !this.#films.has(id)); part++) {
      await this.#part(part);
    }
    return ids.flatMap((id) => this.#films.get(id) ?? []);
  }

  /** The best-known films, most voted first: the first part of the catalogue. @throws {ShardError} */
  async bestKnown(): Promise<CatalogueFilm[]> {
    await this.#part(0);
    return [...this.#films.values()].sort((a, b) => a.place - b.place);
  }

  /** What some films are called, in their order. @throws {ShardError} */
  async named(films: readonly CatalogueFilm[]): Promise<(FilmRef & CatalogueFilm)[]> {
    const rows = await readRows(
      this.#shards,
      films.map(({ place }) => place),
    );
    return films.map((film, at) => ({ ...(rows[at] ?? { title: '' }), ...film }));
  }

  #part(part: number): Promise<void> {
    const reading =
      this.#parts.get(part) ??
      this.#read(part).catch((error: unknown) => {
        this.#parts.delete(part);
        throw error;
      });
    this.#parts.set(part, reading);
    return reading;
  }

  async #read(part: number): Promise<void> {
    const [columns, ids] = await Promise.all([
      this.#shards.get('columns', String(part)),
      this.#shards.get('ids', String(part)),
    ]);
    if (columns === undefined || ids === undefined)
      throw new ShardError('columns', new Error(`there is no ${part}`));
    this.#count = partsOf(columns.films);
    for (const [at, id] of ids.entries())
      this.#films.set(id, {
        id,
        place: columns.first + at,
        year: columns.years[at] ?? 0,
        genres: columns.genreSets[columns.genres[at] ?? 0] ?? [],
        score: columns.scores[at] ?? 0,
      });
  }
}
