/** The catalogue's columns as the site's build reads them. */
import { NOTHING } from '../../pipeline/queries/explore/ask.ts';
import { type Order, type Part, partAt } from '../../pipeline/queries/explore/filter.ts';
import { readParts, readRows } from '../../pipeline/queries/explore/read.ts';
import type { FilmRef } from '../../pipeline/store/tables.ts';
import { data } from './folder.ts';

/** A film of a list, with what the columns know of it. */
export interface ListedFilm extends FilmRef {
  readonly genre: string | undefined;
  readonly votes: number;
  readonly score: number;
  /** NaN where unknown. */
  readonly ratio: number;
}

/** The columns of the best-known films, as the browser loads them first. */
export async function bestKnownPart(order: Order = 'votos'): Promise<Part> {
  const [part] = await readParts(data().reader, NOTHING, order, 1);
  if (part === undefined) throw new Error('the exported data has no columns');
  return part;
}

/** The films at some places of a part. */
export async function filmsAt(part: Part, places: readonly number[]): Promise<ListedFilm[]> {
  const rows = await readRows(data().reader, places);
  return rows.flatMap((row, at) => {
    const place = places[at] ?? 0;
    const columns = partAt([part], place)?.columns;
    if (columns === undefined) return [];
    const film = place - columns.first;
    return [
      {
        ...row,
        year: columns.years[film] ?? 0,
        genre: columns.genreSets[columns.genres[film] ?? 0]?.[0],
        votes: columns.votes[film] ?? 0,
        score: columns.scores[film] ?? 0,
        ratio: columns.ratios[film] ?? Number.NaN,
      },
    ];
  });
}
