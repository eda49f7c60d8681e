import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadRatings } from '../../../pipeline/catalog/ratings.ts';
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
  expect(loaded?.users.length).toBe(70_000);
  expect(loaded?.users.at(-1)).toBe(70_000);
});

test('a folder without ratings has none', async () => {
  expect(await loadRatings(findSources(SAMPLE_FOLDER, undefined))).toBeNull();
});

test('a file that is something else is refused', async () => {
  await expect(loadRatings(await sourcesWith('a,b\n1,2\n', 'movieId,tmdbId\n1,862\n'))).rejects.toThrow(
    InputError,
  );
});
