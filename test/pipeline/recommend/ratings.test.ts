import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KeptRatings, loadRatings } from '../../../pipeline/catalog/ratings.ts';
import { InputError } from '../../../pipeline/raw/problems.ts';
import { findSources, SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';

async function sourcesWith(ratings: string, links: string) {
  const folder = await mkdtemp(join(tmpdir(), 'filmoteca-ratings-'));
  await writeFile(join(folder, 'ratings_small.csv'), ratings);
  await writeFile(join(folder, 'links_small.csv'), links);
  const sample = findSources(SAMPLE_FOLDER, undefined);
  return { ...sample, ratings: join(folder, 'ratings_small.csv'), links: join(folder, 'links_small.csv') };
}

test('ratings are joined to TMDB ids and counted in half stars', async () => {
  const links = 'movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,8844\n';
  const ratings = 'userId,movieId,rating,timestamp\n7,1,4.5,0\n7,2,0.5,0\n8,1,5.0,0\n';
  const loaded = await loadRatings(await sourcesWith(ratings, links));
  expect(loaded).toEqual({
    users: Uint32Array.of(7, 7, 8),
    films: Uint32Array.of(862, 8844, 862),
    halfStars: Uint8Array.of(9, 1, 10),
  });
});

test('rows without a TMDB id, a user or a possible rating are passed over', async () => {
  const links = 'movieId,imdbId,tmdbId\n1,0114709,862\n2,0113497,\n';
  const rows = ['7,2,4.0,0', '7,3,4.0,0', ',1,4.0,0', '7,1,,0', '7,1,9,0', '7,1,good,0', '9,1,3.0,0'];
  const loaded = await loadRatings(
    await sourcesWith(`userId,movieId,rating,timestamp\n${rows.join('\n')}\n`, links),
  );
  expect(loaded?.users).toEqual(Uint32Array.of(9));
});

test('more ratings than the first arrays hold are kept', async () => {
  const rows = Array.from({ length: 70_000 }, (_, user) => `${user + 1},1,4.0,0`);
  const links = 'movieId,imdbId,tmdbId\n1,0114709,862\n';
  const loaded = await loadRatings(
    await sourcesWith(`userId,movieId,rating,timestamp\n${rows.join('\n')}\n`, links),
  );
  expect(loaded?.users).toEqual(Uint32Array.from(rows.keys(), (place) => place + 1));
  expect(loaded?.films).toEqual(new Uint32Array(70_000).fill(862));
  expect(loaded?.halfStars).toEqual(new Uint8Array(70_000).fill(8));
});

test('spaces about ids and ratings are none of theirs; ids too large to be one are passed over', async () => {
  const links = `movieId,imdbId,tmdbId\n 1 ,0114709,862\n2,0,${2 ** 32}\n`;
  const rows = ['7, 1 , 4.0 ,0', `${2 ** 32},1,4.0,0`, `${2 ** 32 - 1},1,3.5,0`, '7,2,4.0,0', '9,1, ,0'];
  const loaded = await loadRatings(
    await sourcesWith(`userId,movieId,rating,timestamp\n${rows.join('\n')}\n`, links),
  );
  expect(loaded).toEqual({
    users: Uint32Array.of(7, 2 ** 32 - 1),
    films: Uint32Array.of(862, 862),
    halfStars: Uint8Array.of(8, 7),
  });
});

test('a folder without ratings, or without the ids of their films, has none', async () => {
  const sources = await sourcesWith(
    'userId,movieId,rating,timestamp\n7,1,4.5,0\n',
    'movieId,tmdbId\n1,862\n',
  );
  expect(await loadRatings(findSources(SAMPLE_FOLDER, undefined))).toBeNull();
  expect(await loadRatings({ ...sources, ratings: null })).toBeNull();
  expect(await loadRatings({ ...sources, links: null })).toBeNull();
});

test('a file that is something else is refused', async () => {
  await expect(loadRatings(await sourcesWith('a,b\n1,2\n', 'movieId,tmdbId\n1,862\n'))).rejects.toThrow(
    InputError,
  );
});

test.each([
  ['quotes', 'userId,movieId,rating\n"7","1","4.5"\n'],
  ['semicolons and capitals', 'USERID;MOVIEID;RATING\r\n7;1;4.5\r\n'],
  ["Excel's line", 'sep=\t\nuserId\tmovieId\trating\n7\t1\t4.5'],
  ['other columns', 'a,rating,userId,b,movieId\nx y,4.5,7,"-",1\n'],
  ['empty lines', '\ufeffuserId,movieId,rating\n\n7,1,4.50\n\n'],
])('ratings are read with %s', async (_, ratings) => {
  const loaded = await loadRatings(await sourcesWith(ratings, 'movieId,tmdbId\n1,862\n'));
  expect(loaded).toEqual({
    users: Uint32Array.of(7),
    films: Uint32Array.of(862),
    halfStars: Uint8Array.of(9),
  });
});

test('ratings that are cut in their last row are refused', async () => {
  const cut = 'userId,movieId,rating,timestamp\n7,1,4.5,0\n8,1';
  await expect(loadRatings(await sourcesWith(cut, 'movieId,tmdbId\n1,862\n'))).rejects.toMatchObject({
    problem: { kind: 'truncated', row: 2, found: 2, expected: 4 },
  });
});

test('of too many ratings some users stay, with all of theirs, in whatever order they come', () => {
  const rows = Array.from({ length: 4000 }, (_, at) => [1 + (at % 400), 1 + Math.floor(at / 400)] as const);
  const kept = (list: readonly (readonly [number, number])[]): Map<number, number> => {
    const ratings = new KeptRatings(1000);
    for (const [user, film] of list) ratings.add(user, film, 8);
    const counts = new Map<number, number>();
    for (const user of ratings.all().users) counts.set(user, (counts.get(user) ?? 0) + 1);
    return counts;
  };
  const counts = kept(rows);
  expect(counts.size).toBeGreaterThan(30);
  expect(counts.size).toBeLessThanOrEqual(100);
  expect(new Set(counts.values())).toEqual(new Set([10]));
  expect([...kept(rows.toReversed()).keys()].sort()).toEqual([...counts.keys()].sort());
});
