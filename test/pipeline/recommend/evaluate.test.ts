import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SILENT } from '../../../pipeline/common/progress.ts';
import { SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
import { main } from '../../../pipeline/recommend/evaluate/main.ts';
import type { Evaluation } from '../../../pipeline/recommend/evaluate/record.ts';

/** Runs the command and answers what it said. */
async function evaluate(
  args: string[],
  dataDir?: string,
): Promise<{ code: number; said: string; complained: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await main(
    { root: '/nowhere', dataDir, args },
    { say: (text) => said.push(text), complain: (text) => complained.push(text), progress: SILENT },
  );
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

/** What two equally relevant films gain at these places, beside what they would at the first two. */
const gainAt = (first: number, second: number): number =>
  (1 / Math.log2(first + 1) + 1 / Math.log2(second + 1)) / (1 + 1 / Math.log2(3));
/** Toy Story has the saga's others at places 1 and 4, Toy Story 2 at 1 and 3, Toy Story 3 at 1 and 2. */
const SAGA_NDCG = (gainAt(1, 4) + gainAt(1, 3) + gainAt(1, 2)) / 3;

describe('the evaluation', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'filmoteca-ratings-'));
    await cp(SAMPLE_FOLDER, folder, { recursive: true });
    await writeFile(
      join(folder, 'links_small.csv'),
      'movieId,imdbId,tmdbId\n1,1,862\n2,2,863\n3,3,10193\n4,4,\n',
    );
    const ratings = Array.from({ length: 12 }, (_, user) =>
      [1, 2, 3, 4].map((movie) => `${user + 1},${movie},4.0,0`),
    );
    await writeFile(
      join(folder, 'ratings_small.csv'),
      `userId,movieId,rating,timestamp\n${ratings.flat().join('\n')}\n`,
    );
  });

  it('says clearly that there are no ratings, and measures the catalogue all the same', async () => {
    const { code, said } = await evaluate([]);
    expect(code).toBe(0);
    expect(said).toMatch(/^No hay valoraciones/);
    expect(said).toContain('567');
  });

  it('prints one JSON document', async () => {
    const { said } = await evaluate(['--json'], folder);
    const { hasRatings, methods } = JSON.parse(said) as Evaluation;
    const content = methods.find(({ method, users }) => method === 'content' && users === 'all');
    expect(hasRatings).toBe(true);
    // Toy Story's saga is what these people love, and what content alone has in the first places.
    expect(content?.behaviour.queries).toBe(3);
    expect(content?.behaviour.ndcg10).toBeCloseTo(SAGA_NDCG, 12);
    expect(content?.behaviour.coLiked5).toBeCloseTo(2 / 5, 12);
  });

  it('judges what was learned from ratings by other users', async () => {
    const { said } = await evaluate(['--json', '--users', 'even'], folder);
    const { methods } = JSON.parse(said) as Evaluation;
    const blended = methods.find(({ method }) => method === 'content+ratings');
    expect(blended).toMatchObject({ users: 'even', givenRatingsOf: 'odd' });
  });

  it('measures on other people’s ratings, and learns nothing from them', async () => {
    const files = [
      '--ratings',
      join(folder, 'ratings_small.csv'),
      '--links',
      join(folder, 'links_small.csv'),
    ];
    const { said } = await evaluate(['--json', ...files]);
    const { methods, hasRatings, favourites } = JSON.parse(said) as Evaluation;
    expect(hasRatings).toBe(true);
    // The folder has no ratings of its own to learn from.
    expect(methods.map(({ method }) => method)).not.toContain('content+ratings');
    expect(favourites).toEqual([]);
    const content = methods.find(({ method }) => method === 'content');
    expect(content?.behaviour.queries).toBe(3);
    expect(content?.behaviour.ndcg10).toBeCloseTo(SAGA_NDCG, 12);
  });

  it('wants both files of other people’s ratings, and says which of them it cannot read', async () => {
    expect((await evaluate(['--ratings', 'ratings.csv'])).complained).toMatch(/^Uso: /);
    const missing = await evaluate(['--ratings', '/nowhere/ratings.csv', '--links', '/nowhere/links.csv']);
    expect(missing.code).toBe(1);
    expect(missing.complained).toContain('/nowhere/ratings.csv');
  });

  it('prints a table to read', async () => {
    const { said } = await evaluate([], folder);
    expect(said).toMatch(/^Método +Usuarios +Consultas +NDCG@10/);
    expect(said).toMatch(/Contenido y valoraciones +impares +3 +1,000/);
  });

  it('explains itself where it is asked for something else', async () => {
    const { code, complained } = await evaluate(['--users', 'nobody']);
    expect(code).toBe(1);
    expect(complained).toMatch(/^Uso: /);
  });

  it('says what is wrong with the input', async () => {
    const { code, complained } = await evaluate([], '/nowhere/at/all');
    expect(code).toBe(1);
    expect(complained).toContain('no existe');
  });
});
