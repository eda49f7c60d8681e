/** People in the order of what their films returned: for the API and for the page. */
import { ShardError } from '../../store/shards.ts';
import { RANK_BANDS, type RankedPerson, type ShardReader } from '../../store/tables.ts';

export const ROLES = ['director', 'actor'] as const;
export type Role = (typeof ROLES)[number];

export const RANK_ORDERS = ['retorno_mediano', 'retorno_total', 'recaudacion'] as const;
export type RankOrder = (typeof RANK_ORDERS)[number];

/** Everybody with so many films of known return, the most first; equals by how many films are known, then by id. */
export async function rankPeople(
  shards: ShardReader,
  role: Role,
  order: RankOrder,
  minimum: number,
): Promise<RankedPerson[]> {
  // A band is wanted unless the next one begins at the minimum or below.
  const bands = RANK_BANDS.flatMap((_, band) =>
    (RANK_BANDS[band + 1] ?? Number.POSITIVE_INFINITY) > minimum ? [band] : [],
  );
  const lists = await Promise.all(
    bands.map(async (band) => {
      const key = ROLES.indexOf(role) * RANK_BANDS.length + band;
      const list = await shards.get('ranking', String(key));
      if (list === undefined) throw new ShardError('ranking', new Error(`there is no ${key}`));
      return list;
    }),
  );
  const measure = ({ figures, takings }: RankedPerson): number =>
    order === 'recaudacion' ? takings : order === 'retorno_total' ? figures.total : figures.median;
  return lists
    .flat()
    .filter(({ figures }) => figures.filmsWithReturn >= minimum)
    .sort(
      (a, b) =>
        measure(b) - measure(a) || b.figures.filmsWithReturn - a.figures.filmsWithReturn || a.id - b.id,
    );
}
