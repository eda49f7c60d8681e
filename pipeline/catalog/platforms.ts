/** Where the films can be seen: platforms' lists, joined by title, year and people, and the user's own file, joined by id. */

import { basename } from 'node:path';
import { getOrCreate } from '../common/collections.ts';
import { join } from '../common/fold.ts';
import { OFFER_FAULTS, type Offer, type OfferFault, type Platform } from '../common/platforms.ts';
import type { Quality } from '../common/quality.ts';
import type { LeftOutRule } from '../common/rules.ts';
import { isUnknown } from '../common/unknown.ts';
import { offersDecoder, platformListDecoder } from '../raw/layouts.ts';
import type { Sources } from '../raw/sources.ts';
import { ColumnTally, judgeColumns } from './columns.ts';
import { eachRecord, type LoadProgress } from './each-record.ts';
import { FilmFinder } from './film-finder.ts';
import { names, recordsOf } from './films.ts';
import type { Ledger } from './ledger.ts';
import type { Catalog, Film } from './types.ts';
import { ownText, parseDate, parseId } from './values.ts';

/** What platforms are called, by the joined fold of what files and people call them. */
const NAMES: Readonly<Record<string, string>> = {
  netflix: 'Netflix',
  amazon: 'Prime Video',
  amazonprime: 'Prime Video',
  amazonprimevideo: 'Prime Video',
  primevideo: 'Prime Video',
  disney: 'Disney+',
  disneyplus: 'Disney+',
  hulu: 'Hulu',
};

/** The country of the public lists, which do not say it themselves. */
const COUNTRY = 'US';

/** Everything that reading these files fills. */
interface Reading {
  readonly catalog: Pick<Catalog, 'films' | 'filmById' | 'people'>;
  readonly ledger: Ledger;
  readonly quality: Quality;
  readonly progress: LoadProgress;
  readonly found: FoundOffers;
}

/**
 * Reads the files that say where films can be seen, and gives the films their offers, in place.
 * @returns the platforms that have any film, by name and country
 * @throws {InputError} if a file as a whole cannot be used
 */
export async function loadPlatforms(
  { platformLists, offers }: Sources,
  catalog: Reading['catalog'],
  ledger: Ledger,
  quality: Quality,
  progress: LoadProgress,
): Promise<readonly Platform[]> {
  const reading = { catalog, ledger, quality, progress, found: new FoundOffers() };
  // What is said of a film by its id wins over what lists say by its title.
  if (offers !== null) await readOffers(offers, reading);
  if (platformLists.length > 0) {
    const finder = new FilmFinder(catalog);
    for (const path of platformLists) await readList(path, finder, reading);
  }
  return reading.found.giveTo(catalog.filmById);
}

/** Reads the list of one platform, whose name is the file's. */
async function readList(path: string, finder: FilmFinder, reading: Reading): Promise<void> {
  const file = basename(path);
  const { name, country } = platformOfFile(file);
  const rows = new RowTally(file, reading);
  const films: Film[] = [];
  let year = 0;
  rows.read = await eachRecord(path, platformListDecoder, reading.progress, (raw) => {
    const said = { row: raw.row, id: raw.text('show_id') };
    const title = ownText(raw.text('title'));
    const [, released] = /^(\d{4})(?:\.0)?$/.exec(raw.text('release_year').trim()) ?? [];
    rows.columns.see('title', raw.row, raw.text('title'), true);
    rows.columns.see('release_year', raw.row, raw.text('release_year'), released !== undefined);
    if (!raw.wellFormed) return rows.fault('unreadable', said, '');
    year = Math.max(year, Number(/\b(?:19|20)\d\d\b/.exec(raw.text('date_added'))?.[0] ?? 0));
    if (/\b(?:tv|series?|shows?)\b/i.test(raw.text('type')) || /season|temporada/i.test(raw.text('duration')))
      return rows.fault('series', said, '');
    if (title === null || released === undefined)
      return rows.fault('unreadable', said, `${raw.text('title')} (${raw.text('release_year')})`);
    const people = (column: 'director' | 'cast'): string[] => names(recordsOf(raw.nested(column)) ?? []);
    const match = finder.find({
      title,
      year: Number(released),
      directors: () => people('director'),
      cast: () => people('cast'),
    });
    if (match.fault === undefined) {
      films.push(match.film);
      rows.used++;
    } else rows.fault(match.fault, said, `${title} (${released}): ${match.ids.join(', ')}`);
  });
  for (const { id } of films)
    reading.found.add(id, name, country, { date: year === 0 ? null : String(year), url: null });
  rows.end();
}

/** Reads the user's own file, whose rows say the film by its id and the platform by its name. */
async function readOffers(path: string, reading: Reading): Promise<void> {
  const file = basename(path);
  const rows = new RowTally(file, reading);
  const { films, filmById } = reading.catalog;
  const byImdbId = new Map(films.map((film) => [film.imdbId ?? '', film]));
  rows.read = await eachRecord(path, offersDecoder, reading.progress, (raw) => {
    const imdbId = raw.text('imdb_id').trim();
    const said = { row: raw.row, id: raw.text('id') || imdbId };
    const id = parseId(raw.text('id'));
    const named = ownText(raw.text('plataforma'));
    const isImdbId = /^tt\d+$/.test(imdbId);
    rows.columns.see('plataforma', raw.row, raw.text('plataforma'), true);
    rows.columns.see('id', raw.row, said.id, id !== null || isImdbId);
    if (!raw.wellFormed || named === null || (id === null && !isImdbId))
      return rows.fault('unreadable', said, named ?? '');
    const film =
      (id === null ? undefined : filmById.get(id)) ?? (isImdbId ? byImdbId.get(imdbId) : undefined);
    if (film === undefined) return rows.fault('absent', said, '');
    /** What a cell says; null where it says nothing, or nothing that can be read, which the ledger then has. */
    const read = (column: 'pais' | 'url' | 'fecha', parse: (text: string) => string | null) => {
      const text = raw.text(column).trim();
      const value = isUnknown(text) ? null : parse(text);
      if (value === null && !isUnknown(text))
        reading.ledger.add({
          ...rows.place(said),
          rule: 'invalid-offer-value',
          field: column,
          value: text,
        });
      return value;
    };
    const country = read('pais', (text) => (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : null));
    reading.found.add(film.id, NAMES[join(named)] ?? named, country, {
      date: read('fecha', (text) => (/^\d{4}$/.test(text) ? text : parseDate(text))),
      url: read('url', webAddress),
    });
    rows.used++;
  });
  rows.end();
}

/** An address that may stand in a link: of the web, and no script. */
function webAddress(text: string): string | null {
  return /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text).href : null;
}

/** The platform that a list is of, and the country, as far as its file's name says. */
function platformOfFile(file: string): { name: string; country: string | null } {
  const stem = file.replace(/(?:\.(?:csv|tsv|txt|gz|zip))+$/i, '').replace(/\(\d+\)/g, '');
  const said = stem
    .replace(/[_ -]*titles?\b.*$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();
  const known = NAMES[join(said)];
  if (known !== undefined) return { name: known, country: COUNTRY };
  return { name: said.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()), country: null };
}

const RULES: Partial<Record<OfferFault, LeftOutRule>> = {
  ambiguous: 'ambiguous-offer',
  unconfirmed: 'unconfirmed-offer',
  unreadable: 'unreadable-offer',
};

/** What became of the rows of one file. Series and films of no catalogue are counted: they are no fault of anybody's. */
class RowTally {
  read = 0;
  used = 0;
  readonly columns = new ColumnTally();
  readonly #file: string;
  readonly #reading: Reading;
  readonly #others = Object.fromEntries(OFFER_FAULTS.map((fault) => [fault, 0])) as Record<
    OfferFault,
    number
  >;

  constructor(file: string, reading: Reading) {
    this.#file = file;
    this.#reading = reading;
  }

  place({ row, id }: { row: number; id: string }): { file: 'platforms'; row: number; id: string } {
    return { file: 'platforms', row, id: `${this.#file} ${id}`.trim() };
  }

  fault(fault: OfferFault, said: { row: number; id: string }, value: string): void {
    this.#others[fault]++;
    const rule = RULES[fault];
    if (rule !== undefined) this.#reading.ledger.add({ ...this.place(said), rule, field: '', value });
  }

  /** Hands on what the file gave. @throws {InputError} if a column cannot be read */
  end(): void {
    const { quality } = this.#reading;
    judgeColumns(quality, this.columns.uses(this.#file));
    const { read, used } = this;
    quality.files.push({ role: 'platforms', name: this.#file, read, used, others: this.#others });
  }
}

/** Offers as they are found: of each film and platform, the first that is said. */
class FoundOffers {
  readonly #platforms = new Map<
    string,
    { name: string; country: string | null; offers: Map<number, Omit<Offer, 'platform'>> }
  >();

  add(film: number, name: string, country: string | null, offer: Omit<Offer, 'platform'>): void {
    const platform = getOrCreate(this.#platforms, `${join(name)} ${country ?? ''}`, () => ({
      name,
      country,
      offers: new Map(),
    }));
    if (!platform.offers.has(film)) platform.offers.set(film, offer);
  }

  /** Gives the films their offers. @returns the platforms */
  giveTo(films: ReadonlyMap<number, Film>): Platform[] {
    const platforms = [...this.#platforms]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, platform]) => platform);
    const byFilm = new Map<number, Offer[]>();
    for (const [place, { offers }] of platforms.entries())
      for (const [film, offer] of offers)
        getOrCreate(byFilm, film, () => []).push({ platform: place, ...offer });
    for (const [id, offers] of byFilm) {
      const film = films.get(id);
      // Its cast is read from where it is: a copy would have none.
      if (film !== undefined) Object.assign(film, { offers });
    }
    return platforms.map(({ name, country, offers }) => {
      const years = Array.from(offers.values(), ({ date }) => Number(date?.slice(0, 4) ?? 0));
      const year = years.reduce((latest, own) => Math.max(latest, own), 0);
      return { name, country, year: year === 0 ? null : year, films: offers.size };
    });
  }
}
