/** The same random filters, answered by Python from the raw file: reading, cleaning, filtering and order are its own. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explorar } from '../../../pipeline/queries/explorar.ts';
import { runQuery } from '../../../pipeline/queries/query.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';
import { REAL_DATA_DIR } from '../../real-data.ts';
import { buildData } from '../built.ts';
import { hasPython } from '../raw/python.ts';
import { type Asked, CODES, filters, GENRES, paramsOf } from './filters.ts';

const SCRIPT = fileURLToPath(new URL('explorar_recount.py', import.meta.url));
const SEED = 20_170_727;

/** A filter in the source's own terms. */
function sourceTerms({ genero, idioma, pais, orden, mes, dia, ...asked }: Asked): object {
  const bound = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return {
    genres: (genero ?? []).map((name) => GENRES[name]),
    any: asked.generos === 'alguno',
    from: Number(asked.desde ?? 0),
    to: Number(asked.hasta ?? 9999),
    language: idioma === undefined ? null : idioma === 'fr' ? 'fr' : (CODES[idioma] ?? idioma),
    country: pais === undefined ? null : (CODES[pais] ?? pais),
    minutesFrom: bound(asked.minutos_min),
    minutesTo: bound(asked.minutos_max),
    votes: Number(asked.votos_min ?? 0),
    score: bound(asked.score_min),
    ratio: bound(asked.retorno_min),
    month: mes ?? null,
    weekday: dia ?? null,
    order: orden ?? 'votos',
    page: Number(asked.pagina),
    k: Number(asked.k),
  };
}

const CATALOGUES: { name: string; dataDir?: string }[] = [
  { name: 'the sample' },
  ...(REAL_DATA_DIR === undefined ? [] : [{ name: 'the real data', dataDir: REAL_DATA_DIR }]),
];

describe.skipIf(!hasPython).each(CATALOGUES)('500 random filters of $name', ({ dataDir }) => {
  it('have the films that Python finds in the raw file, in its order', async () => {
    const { data } = await buildData(dataDir);
    const asked = fc.sample(filters, { numRuns: 500, seed: SEED });
    const { stdout, stderr } = spawnSync('python3', [SCRIPT, findSources('.', dataDir).movies], {
      input: JSON.stringify(asked.map(sourceTerms)),
      encoding: 'utf8',
      maxBuffer: 2 ** 27,
    });
    expect(stderr).toBe('');
    const expected = JSON.parse(stdout) as [total: number, ids: number[]][];
    expect(expected.length).toBe(500);
    const wrong: unknown[] = [];
    for (const [at, filter] of asked.entries()) {
      const { total, peliculas } = await runQuery(explorar, data.reader, paramsOf(filter));
      const answer = [total, peliculas.map(({ id }) => id)];
      if (JSON.stringify(answer) !== JSON.stringify(expected[at]))
        wrong.push({ params: paramsOf(filter), answer, expected: expected[at] });
    }
    expect(wrong).toEqual([]);
  }, 400_000);
});
