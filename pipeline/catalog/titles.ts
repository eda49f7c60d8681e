/** Films' Spanish titles: the list that comes with the product, and the user's own files, which win over it. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getOrCreate } from '../common/collections.ts';
import { InputError } from '../raw/problems.ts';
import { eachTitle } from '../raw/titles.ts';
import type { LoadProgress } from './each-record.ts';
import type { RegionalTitle, TitlesUse } from './types.ts';
import { ownText, parseId } from './values.ts';

/** A title that holds wherever Spanish is spoken. */
const EVERYWHERE = '';
/** Latin America, where a list does not tell its countries apart. */
const LATIN_AMERICA = 'LA';
const SPAIN = 'ES';
const COUNTRIES = 'MX AR CO CL PE VE UY EC BO PY CR PA DO GT HN NI SV CU PR'.split(' ');

/** The regions that `TITULOS_REGION` may name. */
const TITLE_REGIONS: readonly string[] = [LATIN_AMERICA, SPAIN, ...COUNTRIES];

/**
 * Reads the region whose titles are shown; Latin America where none is named.
 * @throws {InputError} if it is no region of `TITLE_REGIONS`
 * @example
 * titleRegion('es') // => 'ES'
 */
export function titleRegion(named: string | undefined): string {
  const region = (named ?? '').trim().toUpperCase();
  if (region === '') return LATIN_AMERICA;
  if (!TITLE_REGIONS.includes(region))
    throw new InputError({ kind: 'region-unknown', region, accepted: TITLE_REGIONS });
  return region;
}

/** Which region's title is shown before which: one's own, its neighbours', any, and the other side of the ocean's. */
function preference(region: string): (title: RegionalTitle) => number {
  const order =
    region === SPAIN
      ? [SPAIN, EVERYWHERE, LATIN_AMERICA, ...COUNTRIES]
      : [region, LATIN_AMERICA, EVERYWHERE, ...COUNTRIES, SPAIN];
  return (title) => {
    const place = order.indexOf(title.region);
    return place < 0 ? order.length : place;
  };
}

/** What titles are joined by, and where a film's own language is Spanish, its title. */
interface Titled {
  readonly id: number;
  readonly imdbId: string | null;
  readonly language: string | null;
  readonly originalTitle: string | null;
}

/**
 * Finds the Spanish titles of films: of each, the one to show first, by TMDB id. Films without any have no entry.
 * @param films those of the catalogue
 * @param files the user's, the one that wins first
 * @throws {InputError} if a file cannot be used
 */
export async function loadTitles(
  films: Iterable<Titled>,
  files: readonly string[],
  region: string,
  progress: LoadProgress = {},
): Promise<{ titles: Map<number, readonly RegionalTitle[]>; use: TitlesUse[] }> {
  const idOfImdb = new Map<string, number>();
  const found = new Map<number, RegionalTitle[]>();
  for (const { id, imdbId } of films) {
    found.set(id, []);
    if (imdbId !== null) idOfImdb.set(imdbId, id);
  }
  const use: TitlesUse[] = [];
  for (const path of files) {
    const file = basename(path);
    let used = 0;
    const own = new Map<number, RegionalTitle[]>();
    const read = await eachTitle(
      path,
      (bytes, total) => progress.onProgress?.(file, bytes, total),
      (raw) => {
        const id = idOfImdb.get(raw.imdbId) ?? parseId(raw.id);
        const title = ownText(raw.title);
        if (id === null || title === null || !found.has(id)) return;
        used++;
        getOrCreate(own, id, () => []).push({ title, region: raw.region });
      },
    );
    for (const [id, titles] of own) addTitles(found.get(id), titles);
    use.push({ file, read, used });
  }
  for (const [id, titles] of shippedTitles()) addTitles(found.get(id), titles);
  for (const { id, language, originalTitle } of films)
    if (language === 'es' && originalTitle !== null)
      addTitles(found.get(id), [{ title: originalTitle, region: EVERYWHERE }]);
  const before = preference(region);
  for (const [id, titles] of found) {
    if (titles.length === 0) found.delete(id);
    else found.set(id, distinct(titles.toSorted((a, b) => before(a) - before(b))));
  }
  return { titles: found, use };
}

/** Adds the titles of the regions that have none yet: whoever comes first wins, and for everywhere, wins everywhere. */
function addTitles(known: RegionalTitle[] | undefined, titles: readonly RegionalTitle[]): void {
  if (known === undefined || known.some(({ region }) => region === EVERYWHERE)) return;
  for (const { title, region } of titles)
    if (!known.some((other) => other.region === region)) known.push({ title, region });
}

/** The first of each title: two regions often have the same. */
function distinct(titles: readonly RegionalTitle[]): RegionalTitle[] {
  return titles.filter(({ title }, place) => titles.findIndex((other) => other.title === title) === place);
}

const SHIPPED = fileURLToPath(new URL('spanish-titles.tsv', import.meta.url));

/**
 * The titles that come with the product, by TMDB id: Spain's, Latin America's where it differs, and then, as `MX=…`, those
 * of single countries that have another one.
 */
export function shippedTitles(): Map<number, RegionalTitle[]> {
  const lines = readFileSync(SHIPPED, 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => line !== '')
      .map((line) => {
        const [id, spain = '', latinAmerica = '', ...countries] = line.split('\t');
        const wide =
          latinAmerica === ''
            ? [{ title: spain, region: EVERYWHERE }]
            : [
                { title: spain, region: SPAIN },
                { title: latinAmerica, region: LATIN_AMERICA },
              ];
        const local = countries.map((entry) => ({ region: entry.slice(0, 2), title: entry.slice(3) }));
        return [Number(id), [...wide, ...local]];
      }),
  );
}
