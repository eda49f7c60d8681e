import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import { loadTitles, shippedTitles, titleRegion } from '../../../pipeline/catalog/titles.ts';
import type { RegionalTitle } from '../../../pipeline/catalog/types.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { REAL_DATA_DIR } from '../../real-data.ts';
import { problemOf } from '../raw/failure.ts';
import { folderWith } from '../raw/folder.ts';

const FIGHT_CLUB = { id: 550, imdbId: 'tt0137523', language: 'en', originalTitle: 'Fight Club' };
const SPANISH = { id: 999_999_999, imdbId: null, language: 'es', originalTitle: 'Una película propia' };

/** The titles of one film, with these files of the user's. */
async function titlesOf(
  film: typeof FIGHT_CLUB | typeof SPANISH,
  files: Readonly<Record<string, string>> = {},
  region = 'LA',
): Promise<readonly RegionalTitle[]> {
  const folder = folderWith(files);
  const paths = Object.keys(files).map((name) => join(folder, name));
  return (await loadTitles([film], paths, region)).titles.get(film.id) ?? [];
}

describe("films' Spanish titles", () => {
  it('are those that the product ships, of the region that was asked for first', async () => {
    const latinAmerica = { title: 'El club de la pelea', region: 'LA' };
    const spain = { title: 'El club de la lucha', region: 'ES' };
    expect(await titlesOf(FIGHT_CLUB)).toEqual([latinAmerica, spain]);
    expect(await titlesOf(FIGHT_CLUB, {}, 'MX')).toEqual([latinAmerica, spain]);
    expect(await titlesOf(FIGHT_CLUB, {}, 'ES')).toEqual([spain, latinAmerica]);
  });

  it('are of a file of the user, for its region or for all', async () => {
    const forSpain = { 'titulos_es.csv': 'imdb_id,titulo,region\ntt0137523,Otro club,ES\n' };
    expect((await titlesOf(FIGHT_CLUB, forSpain)).map(({ title }) => title)).toEqual([
      'El club de la pelea',
      'Otro club',
    ]);
    const forAll = { 'titulos_es.csv': 'id,titulo\n550,Otro club\n' };
    expect(await titlesOf(FIGHT_CLUB, forAll)).toEqual([{ title: 'Otro club', region: '' }]);
  });

  it('are the original ones of films in Spanish', async () => {
    expect(await titlesOf(SPANISH)).toEqual([{ title: 'Una película propia', region: '' }]);
    expect(await titlesOf({ ...FIGHT_CLUB, id: 1, imdbId: null })).toEqual([]);
  });

  it('tell how many rows of each file were of use', async () => {
    const folder = folderWith({
      'titulos_es.csv': 'id,titulo\n550,Otro club\n7,De ninguna\n,Sin id\n550,\n',
    });
    const { use } = await loadTitles([FIGHT_CLUB], [join(folder, 'titulos_es.csv')], 'LA');
    expect(use).toEqual([{ file: 'titulos_es.csv', read: 4, used: 1 }]);
  });

  it('are of a region that there is', async () => {
    expect([titleRegion(undefined), titleRegion(' '), titleRegion('ar')]).toEqual(['LA', 'LA', 'AR']);
    expect(await problemOf(() => titleRegion('Francia'))).toMatchObject({
      kind: 'region-unknown',
      region: 'FRANCIA',
    });
  });
});

describe('the list of titles that the product ships', () => {
  const entries = [...shippedTitles()];

  it('has each film once, and no title that is empty or untidy', () => {
    expect(new Set(entries.map(([id]) => id)).size).toBe(entries.length);
    for (const [id, titles] of entries) {
      expect(id).toBeGreaterThan(0);
      for (const { title } of titles) expect(title).toMatch(/^\S(.*\S)?$/);
      expect(new Set(titles.map(({ title }) => title)).size).toBe(titles.length);
    }
  });

  it.skipIf(REAL_DATA_DIR === undefined)(
    'names at least 1,500 of the 2,000 films with most votes',
    async () => {
      const catalog = await loadCatalog(findSources(process.cwd(), REAL_DATA_DIR));
      const known = catalog.films.toSorted((a, b) => b.votes - a.votes).slice(0, 2000);
      const shipped = shippedTitles();
      expect(known.filter(({ id }) => shipped.has(id)).length).toBeGreaterThanOrEqual(1500);
      expect(entries.filter(([id]) => !catalog.filmById.has(id))).toEqual([]);
    },
  );
});
