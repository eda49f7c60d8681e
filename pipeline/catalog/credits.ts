/** Raw credit rows → who acted in and who directed each film. */

import { join } from '../common/fold.ts';
import type { LedgerEntry, RepairRule } from '../common/rules.ts';
import type { RawCredits } from '../raw/layouts.ts';
import type { Literal } from '../raw/literal.ts';
import { ColumnTally } from './columns.ts';
import { cutAfter, faultOf, field, isCut, recordsOf } from './films.ts';
import { ledgerEntry } from './ledger.ts';
import type { CastCredit, Person } from './types.ts';
import { isId, ownText, tidyText } from './values.ts';

/** Who acted in and who directed one film, by one row. */
export interface FilmCredits {
  readonly row: number;
  readonly cast: readonly CastCredit[];
  readonly directors: readonly number[];
  readonly repairs: readonly LedgerEntry[];
}

/** Everybody met so far. The first name seen for an id is the person's; later rows may spell it otherwise. */
export class People {
  readonly byId = new Map<number, Person>();

  /** The person's id if the record names one, else null. */
  meet(record: Literal): number | null {
    const id = field(record, 'id');
    if (!isId(id)) return null;
    const known = this.byId.get(id);
    const name = field(record, 'name');
    // Most credits give the name that is known already.
    if (known !== undefined && known.name === name) return id;
    const own = typeof name === 'string' ? ownText(name) : null;
    if (known === undefined) {
      if (own === null) return null;
      this.byId.set(id, { id, name: own });
    } else if (own !== null) this.#alsoCalled(known, own);
    return id;
  }

  #alsoCalled(person: Person, name: string): void {
    const { otherNames = [] } = person;
    const isNew = [person.name, ...otherNames].every((known) => join(known) !== join(name));
    if (isNew) this.byId.set(person.id, { ...person, otherNames: [...otherNames, name] });
  }
}

/** One raw row as a film's cast and directors, each person once. */
export function cleanCredits(raw: RawCredits, people: People, tally = new ColumnTally()): FilmCredits {
  const repairs: LedgerEntry[] = [];
  const repair = (rule: RepairRule, column: string, value: string): void => {
    repairs.push(
      ledgerEntry({ file: 'credits', row: raw.row, id: raw.text('id'), rule, field: column, value }),
    );
  };
  const records = (column: 'cast' | 'crew'): readonly Literal[] => {
    const cell = raw.nested(column);
    const list = recordsOf(cell);
    if (list === null) repair('broken-literal', column, faultOf(cell));
    if (isCut(cell)) repair('cut-list', column, cutAfter(list));
    tally.see(column, raw.row, raw.text(column), list !== null);
    return list ?? [];
  };
  const cast = new Map<number, CastCredit>();
  for (const [index, record] of records('cast').entries()) {
    const person = people.meet(record);
    if (person === null) {
      repair('invalid-credit', 'cast', textOf(record, 'name'));
      continue;
    }
    const order = field(record, 'order');
    const credit = {
      person,
      character: tidyText(textOf(record, 'character')) ?? '',
      order: typeof order === 'number' && Number.isFinite(order) ? order : index,
    };
    const earlier = cast.get(person);
    if (earlier !== undefined) repair('repeated-cast', 'cast', textOf(record, 'name'));
    cast.set(person, earlier === undefined ? credit : merge(earlier, credit));
  }
  const directors = new Set<number>();
  for (const record of records('crew')) {
    if (field(record, 'job') !== 'Director') continue;
    const person = people.meet(record);
    if (person === null) repair('invalid-credit', 'crew', textOf(record, 'name'));
    else if (directors.has(person)) repair('repeated-director', 'crew', textOf(record, 'name'));
    else directors.add(person);
  }
  const byBilling = [...cast.values()].sort((a, b) => a.order - b.order);
  return { row: raw.row, cast: byBilling, directors: [...directors], repairs };
}

function merge(a: CastCredit, b: CastCredit): CastCredit {
  const roles = new Set([...a.character.split(' / '), ...b.character.split(' / ')]);
  roles.delete('');
  return { person: a.person, character: [...roles].join(' / '), order: Math.min(a.order, b.order) };
}

function textOf(record: Literal, key: string): string {
  const value = field(record, key);
  return typeof value === 'string' ? value : '';
}
