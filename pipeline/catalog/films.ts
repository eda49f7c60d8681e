/** Raw film rows → films, by the cleaning rules. */

import { PLAUSIBLE_DOLLARS } from '../common/money.ts';
import type { LedgerEntry, LeftOutRule, RepairRule, Rule } from '../common/rules.ts';
import { isUnknown } from '../common/unknown.ts';
import type { RawMovie } from '../raw/layouts.ts';
import type { Literal } from '../raw/literal.ts';
import type { Nested, RawRow } from '../raw/records.ts';
import { ColumnTally } from './columns.ts';
import { ledgerEntry } from './ledger.ts';
import type { Film, Named } from './types.ts';
import {
  type DateForm,
  isId,
  ownText,
  parseAmount,
  parseCount,
  parseDate,
  parseId,
  parseNumber,
} from './values.ts';

/** No film has cost or earned a hundred billion dollars, nor lasts ten days. */
const MAX_DOLLARS = 100e9;
const MAX_MINUTES = 14_400;
/** Films are announced a few years ahead; a date further off is a slip of the keys, or nobody's. */
const LAST_DATE = '2050-12-31';

/** Statuses of films that are not out. */
const UNRELEASED: ReadonlySet<string> = new Set(['rumored', 'planned', 'in production', 'post production']);

const MAYBE_QUOTED = ['belongs_to_collection', 'budget', 'genres'] as const;

type Column = Parameters<RawMovie['text']>[0];

/** A film before its credits are known. */
export type FilmDraft = Omit<Film, 'cast' | 'directors' | 'offers'>;

/** What became of a row: a film, or an entry of the ledger. */
export type CleanedRow =
  | { kept: true; film: FilmDraft; repairs: readonly LedgerEntry[] }
  | { kept: false; reason: LedgerEntry };

/** A row's id and date, or the rule that leaves it out with the field and the value at fault. */
type Checked =
  | { refused: null; id: number; date: string }
  | { refused: LeftOutRule; field: string; value: string };

/** Whether a row can be a film at all: by its id, its shape and its date, without reading what is nested in it. */
export function refuse(raw: RawMovie, form?: DateForm): Checked {
  const id = parseId(raw.text('id'));
  if (id === null) return { refused: 'invalid-id', field: 'id', value: raw.text('id') };
  if (!raw.wellFormed) return { refused: 'malformed-row', field: '', value: '' };
  const value = raw.text('release_date');
  if (isUnknown(value)) return { refused: 'undated', field: 'release_date', value: value.trim() };
  const date = parseDate(value, form);
  if (date === null || date > LAST_DATE) return { refused: 'invalid-date', field: 'release_date', value };
  // The dumps of all that TMDB has are full of them; in the other downloads a few were let through by mistake.
  if (raw.isOfDump && isTrue(raw.text('adult')))
    return { refused: 'adult-film', field: 'adult', value: 'True' };
  return { refused: null, id, date };
}

function isTrue(text: string): boolean {
  return text.trim().toLowerCase() === 'true';
}

/**
 * One raw row as a film with its repairs, or the reason why it is none. Repeated ids are the caller's matter.
 * @param form the order of the parts of its dates
 * @param tally counts what its cells are
 */
export function cleanFilm(raw: RawMovie, form?: DateForm, tally = new ColumnTally()): CleanedRow {
  const repairs: LedgerEntry[] = [];
  const entry = (rule: Rule, field: string, value: string): LedgerEntry =>
    ledgerEntry({ file: 'movies', row: raw.row, id: raw.text('id'), rule, field, value });
  const repair = (rule: RepairRule, field: string, value: string): void => {
    repairs.push(entry(rule, field, value));
  };
  const see = (column: Column, isReadable: boolean): void =>
    tally.see(column, raw.row, raw.text(column), isReadable);
  const checked = refuse(raw, form);
  tally.see('', raw.row, raw.wellFormed ? '' : quotedCell(raw, MAYBE_QUOTED), raw.wellFormed);
  see('id', checked.refused !== 'invalid-id');
  if (raw.wellFormed) see('release_date', checked.refused !== 'invalid-date');
  if (checked.refused !== null)
    return { kept: false, reason: entry(checked.refused, checked.field, checked.value) };
  const { id, date } = checked;

  const own = (column: Column): string | null => {
    see(column, true);
    return ownText(raw.text(column));
  };
  const prose = (column: Column): string | null => {
    const text = own(column);
    return isUnknown(raw.text(column)) ? null : text;
  };
  const matching = (column: Column, pattern: RegExp): string | null => {
    const matches = pattern.test(raw.text(column).trim());
    see(column, matches);
    return matches ? ownText(raw.text(column)) : null;
  };
  const number = (column: Column, maximum: number, parse = parseNumber): number => {
    const value = isUnknown(raw.text(column)) ? 0 : parse(raw.text(column), 0, maximum);
    see(column, value !== null);
    if (value === null) repair('invalid-number', column, raw.text(column));
    return value ?? 0;
  };
  const dollars = (column: 'budget' | 'revenue'): number => {
    const value = number(column, MAX_DOLLARS, parseAmount);
    // The figure stays visible; it only takes no part in the return.
    if (value > 0 && value < PLAUSIBLE_DOLLARS) repair(`implausible-${column}`, column, raw.text(column));
    return value;
  };
  const records = (column: Column, key = 'name', hasId = false): readonly Literal[] => {
    const cell = raw.nested(column);
    const list = recordsOf(cell);
    if (list === null) repair('broken-literal', column, faultOf(cell));
    if (isCut(cell)) repair('cut-list', column, cutAfter(list));
    const bad = (list ?? []).filter(
      (item) => ownTextIn(item, key) === null || (hasId && !isId(field(item, 'id'))),
    );
    if (bad[0] !== undefined) repair('discarded-items', column, someOf(bad.length, list, bad[0]));
    see(column, list !== null && (bad.length === 0 || bad.length < list.length));
    return list ?? [];
  };
  const runtime = Math.round(number('runtime', MAX_MINUTES));
  const saysZero =
    !isUnknown(raw.text('runtime')) && parseNumber(raw.text('runtime'), 0, MAX_MINUTES) !== null;
  if (runtime === 0 && saysZero) repair('zero-runtime', 'runtime', raw.text('runtime'));
  const title = own('title') ?? own('original_title');
  if (title === null) repair('missing-title', 'title', raw.text('title'));

  const film: FilmDraft = {
    id,
    imdbId: matching('imdb_id', /^tt\d+$/),
    title: title ?? `#${id}`,
    originalTitle: own('original_title'),
    titles: [],
    language: matching('original_language', /^[a-z]{2}$/),
    overview: prose('overview'),
    tagline: prose('tagline'),
    date: ownText(date) ?? date,
    year: Number(date.slice(0, 4)),
    runtime: runtime === 0 ? null : runtime,
    budget: dollars('budget'),
    revenue: dollars('revenue'),
    popularity: number('popularity', 1e6),
    votes: number('vote_count', 1e9, parseCount),
    score: number('vote_average', 10),
    adult: isTrue(raw.text('adult')),
    collection: named(records('belongs_to_collection', 'name', true))[0] ?? null,
    genres: names(records('genres')),
    companies: named(records('production_companies', 'name', true)),
    countries: texts(records('production_countries', 'iso_3166_1'), 'iso_3166_1'),
    // Most forms have them in a file apart.
    keywords: raw.text('keywords') === '' ? [] : names(records('keywords')),
  };
  const isUnreleased = UNRELEASED.has(raw.text('status').trim().toLowerCase());
  return { kept: true, film: isUnreleased ? { ...film, isUnreleased } : film, repairs };
}

/** Of a row with too many or too few fields, the cell that shows that single quotes were meant, if any does. */
export function quotedCell<Column extends string>(raw: RawRow<Column>, columns: readonly Column[]): string {
  const cells = columns.map((column) => raw.text(column));
  return cells.find((cell) => /^'[[{]|''/.test(cell)) ?? '';
}

/** Whether a spreadsheet cut the cell. */
export function isCut(cell: Nested): boolean {
  return cell.ok && cell.isCut === true;
}

/** What the ledger says of a list that was cut: how many items are left. */
export function cutAfter(list: readonly Literal[] | null): string {
  return `${list?.length ?? 0} + …`;
}

/** What the ledger says of items left out: how many of how many, and the first. */
function someOf(count: number, list: readonly Literal[] | null, first: Literal): string {
  return `${count} de ${list?.length ?? 0}: ${textOfLiteral(first)}`;
}

/** A nested cell as a list of records (a lone record is a list of one), or null where it is neither. */
export function recordsOf(cell: Nested): readonly Literal[] | null {
  if (!cell.ok) return null;
  if (Array.isArray(cell.value)) return cell.value;
  return cell.value !== null && typeof cell.value === 'object' ? [cell.value] : null;
}

/** Why a cell is no list of records: the parser's finding, or the value itself. */
export function faultOf(cell: Nested): string {
  return cell.ok ? textOfLiteral(cell.value) : cell.error.message;
}

/** As JSON, without what is nested in it, however deep; integers too large for JSON keep their digits. */
function textOfLiteral(value: Literal): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (typeof part === 'bigint') return String(part);
    return key !== '' && part !== null && typeof part === 'object' ? '…' : part;
  });
}

/** The distinct names in a list of `{name}` records, in order. */
export function names(list: readonly Literal[]): string[] {
  return texts(list, 'name');
}

function texts(list: readonly Literal[], key: string): string[] {
  const found = list.map((item) => ownTextIn(item, key)).filter((text) => text !== null);
  return [...new Set(found)];
}

function named(list: readonly Literal[]): Named[] {
  const byId = new Map<number, Named>();
  for (const item of list) {
    const id = field(item, 'id');
    const name = ownTextIn(item, 'name');
    if (isId(id) && name !== null && !byId.has(id)) byId.set(id, { id, name });
  }
  return [...byId.values()];
}

/** A record's field, or undefined where the literal is no record. */
export function field(item: Literal, key: string): Literal | undefined {
  return item !== null && typeof item === 'object' && !Array.isArray(item) ? item[key] : undefined;
}

function ownTextIn(item: Literal, key: string): string | null {
  const value = field(item, key);
  return typeof value === 'string' ? ownText(value) : null;
}
