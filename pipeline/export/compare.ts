/** What differs between two snapshots of the data: rows, films, columns, answers and recommendations. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CHURN_FILMS, GATE, MOVED } from '../common/bounds.ts';
import {
  type Breach,
  type Changes,
  FILM_FIELDS,
  type FieldChange,
  type FilmField,
  type NamedFilm,
} from '../common/changes.ts';
import type { Quality } from '../common/quality.ts';
import { isSystemError } from '../common/system-error.ts';
import { type DataFolder, openData } from '../store/file-reader.ts';
import { DataMissingError } from '../store/manifest.ts';
import { ShardError } from '../store/shards.ts';
import type { FilmEntry } from '../store/tables.ts';
import { stability } from './stability.ts';

/** What of a film is compared with the same film in another snapshot. */
interface FilmPrint extends NamedFilm {
  readonly votes: number;
  /** A hash of each field's value, in the order of FILM_FIELDS. */
  readonly hashes: Uint32Array;
  /** Its figures, in the same order; 0 for what is none. */
  readonly figures: Float64Array;
}

interface Print {
  readonly films: ReadonlyMap<number, FilmPrint>;
  /** Of each field: how many films have no value, and the values whose distribution is compared. */
  readonly missing: readonly number[];
  readonly values: readonly (readonly (number | string)[])[];
}

/** Compares two snapshots. Throws what reading them throws. */
export async function compareData(older: DataFolder, newer: DataFolder): Promise<Changes> {
  const [before, after] = [printOf(older), printOf(newer)];
  const shared = [...after.films.values()].filter(({ id }) => before.films.has(id)).sort(byFame);
  const gone = [...before.films.values()].filter(({ id }) => !after.films.has(id)).sort(byFame);
  const come = [...after.films.values()].filter(({ id }) => !before.films.has(id)).sort(byFame);
  const fields = FILM_FIELDS.map((field, place) => {
    const changed = shared.filter(({ id, hashes }) => hashes[place] !== before.films.get(id)?.hashes[place]);
    const kept = shared.map(
      ({ id, hashes }) => [before.films.get(id)?.hashes[place] ?? 0, hashes[place] ?? 0] as const,
    );
    return {
      ...fieldChange(field, place, changed, before, after),
      ...factorOf(
        changed.map(({ id, figures }) => (figures[place] ?? 0) / (before.films.get(id)?.figures[place] ?? 0)),
      ),
      ...(areShuffled(kept, changed.length) && { isShuffled: true as const }),
    };
  });
  return {
    from: older.manifest.snapshot,
    to: newer.manifest.snapshot,
    isSameSource: older.manifest.source.kind === newer.manifest.source.kind,
    areSameFiles: isDeepStrictEqual(older.manifest.source.files, newer.manifest.source.files),
    isSameRecommender:
      older.manifest.recommender === newer.manifest.recommender &&
      older.manifest.hasKeywords === newer.manifest.hasKeywords,
    rows: rowChanges(older, newer),
    films: [before.films.size, after.films.size],
    people: [older.manifest.people, newer.manifest.people],
    added: { films: come.length, examples: come.slice(0, EXAMPLES).map(named) },
    removed: { films: gone.length, examples: gone.slice(0, EXAMPLES).map(named) },
    fields: fields.filter(isMoved),
    releaseCounts: await releaseChanges(older, newer),
    churn: await churnOf(older, newer, shared.slice(0, CHURN_FILMS)),
  };
}

const EXAMPLES = 3;

const byFame = (a: FilmPrint, b: FilmPrint): number => b.votes - a.votes || a.id - b.id;

function named({ id, title, year }: NamedFilm): NamedFilm {
  return { id, title, year };
}

function fieldChange(
  field: FilmField,
  place: number,
  changed: readonly FilmPrint[],
  before: Print,
  after: Print,
): FieldChange {
  const shareOf = ({ films, missing }: Print): number => (missing[place] ?? 0) / Math.max(1, films.size);
  return {
    field,
    films: changed.length,
    example: changed[0] === undefined ? null : named(changed[0]),
    missing: [shareOf(before), shareOf(after)],
    stability: stability(before.values[place] ?? [], after.values[place] ?? []),
  };
}

/** Fewer figures show no rule. */
const FEWEST = 20;
/** Rounding makes so much difference between figures that were multiplied. */
const ROUNDING = 0.05;

/** How many times those before nearly all figures are, if that is so; of their ratios, some of which may be of nothing. */
function factorOf(ratios: readonly number[]): { factor?: number } {
  const known = Float64Array.from(ratios.filter((ratio) => Number.isFinite(ratio) && ratio > 0)).sort();
  const middle = known[known.length >> 1] ?? 1;
  const alike = known.filter((ratio) => Math.abs(ratio / middle - 1) <= ROUNDING).length;
  const isRule =
    known.length >= FEWEST && alike >= MOVED.alike * ratios.length && Math.abs(middle - 1) > ROUNDING;
  return isRule ? { factor: Number(middle.toPrecision(3)) } : {};
}

/** Whether the values before and after, by their hashes, are nearly the same ones on other films. */
function areShuffled(
  values: readonly (readonly [before: number, after: number])[],
  changed: number,
): boolean {
  if (changed < FEWEST || changed < MOVED.shuffled * values.length) return false;
  const times = new Map<number, number>();
  for (const [before] of values) times.set(before, (times.get(before) ?? 0) + 1);
  let others = 0;
  for (const [, after] of values) {
    const left = times.get(after) ?? 0;
    if (left <= 0) others++;
    times.set(after, left - 1);
  }
  return others < (1 - MOVED.alike) * changed;
}

function isMoved({ films, missing, stability: index }: FieldChange): boolean {
  return films > 0 || Math.abs(missing[1] - missing[0]) >= MOVED.missing || (index ?? 0) >= MOVED.stability;
}

/** What a finished snapshot changes; null where none stands that can be read, or this very one does. */
export async function changesSince(root: string, draft: string): Promise<Changes | null> {
  try {
    const [older, newer] = [openData(root), openData(draft, draft)];
    return older.manifest.snapshot === newer.manifest.snapshot ? null : await compareData(older, newer);
  } catch (error) {
    const isDamaged = error instanceof DataMissingError || error instanceof ShardError;
    if (isDamaged || isSystemError(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/**
 * The bounds of the gate that the changes pass; none where the older catalogue is another's, a trial, or of the same
 * files: a new version of the program is not to be accepted by hand.
 */
export function breachesOf(changes: Changes): Breach[] {
  const { films, removed, fields, churn } = changes;
  if (films[0] < GATE.fewestFilms || !changes.isSameSource || changes.areSameFiles) return [];
  const lost = removed.films / films[0];
  return [
    ...(lost > GATE.filmsLost ? [{ kind: 'films-lost', share: lost } as const] : []),
    ...fields
      .map(({ field, missing }) => ({ kind: 'missing', field, more: missing[1] - missing[0] }) as const)
      .filter(({ more }) => more > GATE.missingMore),
    ...(churn.share > GATE.churn && changes.isSameRecommender
      ? [{ kind: 'churn', share: churn.share } as const]
      : []),
  ];
}

function printOf(data: DataFolder): Print {
  const films = new Map<number, FilmPrint>();
  const missing = FILM_FIELDS.map(() => 0);
  const values = FILM_FIELDS.map((): (number | string)[] => []);
  for (const [, film] of data.entries('films')) {
    const hashes = new Uint32Array(FILM_FIELDS.length);
    const figures = new Float64Array(FILM_FIELDS.length);
    for (const [place, field] of FILM_FIELDS.entries()) {
      const value = fieldOf(film, field);
      const isMissing =
        value === null || value === 0 || value === '' || (Array.isArray(value) && value.length === 0);
      if (isMissing) missing[place] = (missing[place] ?? 0) + 1;
      else values[place]?.push(...distributed(field, value));
      hashes[place] = hashOf(JSON.stringify(value));
      if (typeof value === 'number' && field !== 'collection') figures[place] = value;
    }
    films.set(film.id, { ...named(film), votes: film.votes, hashes, figures });
  }
  return { films, missing, values };
}

function fieldOf(film: FilmEntry, field: FilmField): unknown {
  switch (field) {
    case 'spanish':
      return film.titles.map(({ title }) => title);
    case 'directors':
      return film.directors.map(({ id }) => id);
    case 'cast':
      return film.castSize === 0 ? [] : [film.castSize, ...film.cast.map(({ id }) => id)];
    case 'collection':
      return film.collection?.id ?? null;
    default:
      return film[field];
  }
}

/** What of a value is counted in its column's distribution: figures, years, names of a few; no texts. */
function distributed(field: FilmField, value: unknown): readonly (number | string)[] {
  if (field === 'date') return [Number(String(value).slice(0, 4))];
  if (field === 'cast') return [(value as number[])[0] ?? 0];
  if (field === 'language') return [String(value)];
  if (field === 'genres' || field === 'countries') return value as string[];
  return typeof value === 'number' && field !== 'collection' ? [value] : [];
}

/** FNV-1a in 32 bits over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function rowChanges(older: DataFolder, newer: DataFolder): Changes['rows'] {
  const [before, after] = [filesOf(older), filesOf(newer)];
  return [...new Set([...before.keys(), ...after.keys()])].map((file) => ({
    file,
    before: before.get(file) ?? 0,
    after: after.get(file) ?? 0,
  }));
}

function filesOf({ folder }: DataFolder): Map<string, number> {
  const path = join(folder, 'quality.json');
  // Snapshots of earlier versions have none.
  if (!existsSync(path)) return new Map();
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as Quality;
  return new Map(files.map(({ name, read }) => [name, read]));
}

async function releaseChanges(older: DataFolder, newer: DataFolder): Promise<number> {
  const counts = async ({ reader }: DataFolder): Promise<number[]> => {
    const months = (await reader.get('releases', 'all'))?.monthByWeekday ?? [];
    const sum = (list: readonly number[]): number => list.reduce((total, count) => total + count, 0);
    const weekdays = (months[0] ?? []).map((_, day) => sum(months.map((month) => month[day] ?? 0)));
    return [...months.map(sum), ...weekdays];
  };
  const before = await counts(older);
  return (await counts(newer)).filter((count, place) => count !== before[place]).length;
}

const FIRST = 5;

async function churnOf(
  older: DataFolder,
  newer: DataFolder,
  films: readonly NamedFilm[],
): Promise<Changes['churn']> {
  let [others, all] = [0, 0];
  for (const { id } of films) {
    const first = async ({ reader }: DataFolder): Promise<number[]> =>
      ((await reader.get('recommendations', String(id))) ?? []).slice(0, FIRST).map((film) => film.id);
    const before = new Set(await first(older));
    for (const film of await first(newer)) {
      all++;
      if (!before.has(film)) others++;
    }
  }
  return { films: films.length, share: all === 0 ? 0 : others / all };
}
