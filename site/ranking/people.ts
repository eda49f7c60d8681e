/** What the tables of people show, at the build and in the browser. */

import { type RankOrder, type Role, rankPeople } from '../../pipeline/queries/ranking/rank.ts';
import type { RankedPerson, ShardReader } from '../../pipeline/store/tables.ts';
import { barShare } from '../components/share.ts';
import { personValue } from './texts.ts';

/** Minimums that the page offers; the first is what it is built with. */
export const MINIMUMS = [5, 3, 10, 20] as const;
const SHOWN = 25;

export interface RankedPeople {
  readonly role: Role;
  readonly order: RankOrder;
  readonly minimum: number;
  readonly people: readonly RankedPerson[];
  /** How many have the minimum. */
  readonly all: number;
}

export async function readRanking(
  shards: ShardReader,
  role: Role,
  order: RankOrder,
  minimum: number,
): Promise<RankedPeople> {
  const all = await rankPeople(shards, role, order, minimum);
  return { role, order, minimum, people: all.slice(0, SHOWN), all: all.length };
}

/** How long a person's bar is beside the longest. */
export function share(order: RankOrder, person: RankedPerson, people: readonly RankedPerson[]): string {
  const most = Math.max(1, ...people.map((other) => personValue(order, other)));
  return barShare(personValue(order, person) / most);
}
