/** Where films can be seen, in the answers: on the sample with lists of invented rows beside it. */
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SILENT } from '../../../pipeline/common/progress.ts';
import { main } from '../../../pipeline/main.ts';
import { QueryError } from '../../../pipeline/queries/errors.ts';
import { explorar } from '../../../pipeline/queries/explorar.ts';
import { type Params, runQuery } from '../../../pipeline/queries/query.ts';
import { recomendacion } from '../../../pipeline/queries/recomendacion.ts';
import { scoreTitulo } from '../../../pipeline/queries/score-titulo.ts';
import { votosTitulo } from '../../../pipeline/queries/votos-titulo.ts';
import { SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
import { type DataFolder, openData } from '../../../pipeline/store/file-reader.ts';

const LIST = `show_id,type,title,director,cast,date_added,release_year,duration
s1,Movie,Toy Story,John Lasseter,,"May 3, 2021",1995,81 min
s2,Movie,Inception,,Leonardo DiCaprio,,2010,148 min
s3,TV Show,Toy Story,John Lasseter,,,1995,1 Season
`;
const OWN = `id,plataforma,pais,url,fecha
862,Disney Plus,ar,https://example.org/toy-story,2024-02-29
27205,Sala Inventada,,,
`;

let data: DataFolder;
/** The closing report. */
let report = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'filmoteca-platforms-'));
  cpSync(SAMPLE_FOLDER, folder, { recursive: true });
  writeFileSync(join(folder, 'netflix_titles.csv'), LIST);
  writeFileSync(join(folder, 'plataformas.csv'), OWN);
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const out = join(folder, 'public', 'data');
  const effects = { say, complain: say, progress: SILENT };
  expect(await main({ root: folder, dataDir: folder, out }, effects)).toBe(0);
  data = openData(out);
  report = said.join('\n');
}, 60_000);

async function explored(params: Params): Promise<number[]> {
  const { peliculas } = await runQuery(explorar, data.reader, params);
  return peliculas.map(({ id }) => id);
}

describe('answers about one film', () => {
  it('say where it can be seen, by platform, with country, date and address as far as they are known', async () => {
    const { reader } = data;
    const plataformas = [
      { plataforma: 'Disney+', pais: 'AR', fecha: '2024-02-29', url: 'https://example.org/toy-story' },
      { plataforma: 'Netflix', pais: 'US', fecha: '2021', url: null },
    ];
    expect(await runQuery(scoreTitulo, reader, { titulo: 'toy story' })).toMatchObject({ plataformas });
    expect(await runQuery(votosTitulo, reader, { id: '862' })).toMatchObject({ plataformas });
    expect(await runQuery(recomendacion, reader, { id: '862' })).toMatchObject({ plataformas });
    expect(await runQuery(scoreTitulo, reader, { titulo: 'the dark knight' })).toMatchObject({
      plataformas: [],
    });
  });
});

describe('the filter by platform', () => {
  it('lets through what any of the platforms has, whatever the spelling of their names', async () => {
    expect(await explored({ plataforma: 'NETFLIX' })).toEqual([27205, 862]);
    expect(await explored({ plataforma: 'disney,sala inventada' })).toEqual([27205, 862]);
    expect(await explored({ plataforma: 'Disney+', genero: 'animacion' })).toEqual([862]);
    expect(await explored({ plataforma: 'Disney+', genero: 'terror' })).toEqual([]);
  });

  it('says which platforms there are where the one asked for is none of them', async () => {
    const refused = runQuery(explorar, data.reader, { plataforma: 'Filmin' });
    const problem = await refused.then(
      () => null,
      (error: unknown) => (error instanceof QueryError ? error.problem : null),
    );
    expect(problem).toMatchObject({
      kind: 'invalid-value',
      validValues: ['Disney+', 'Netflix', 'Sala Inventada'],
    });
  });
});

describe('the data with lists', () => {
  it('names the platforms in the manifest, and on the rows and recommendations that cards are made of', async () => {
    const { manifest, reader, entries } = data;
    expect(manifest.platforms).toEqual([
      { name: 'Disney+', country: 'AR', year: 2024, films: 1 },
      { name: 'Netflix', country: 'US', year: 2021, films: 2 },
      { name: 'Sala Inventada', country: null, year: null, films: 1 },
    ]);
    const rows = await reader.get('rows', '0');
    expect(rows?.find(({ id }) => id === 862)?.platforms).toEqual([0, 1]);
    expect(rows?.find(({ id }) => id === 155)?.platforms).toBeUndefined();
    const recommended = [...entries('recommendations')].flatMap(([, films]) => films);
    const inception = recommended.filter(({ id }) => id === 27205);
    expect(inception.length).toBeGreaterThan(0);
    for (const { platforms } of inception) expect(platforms).toEqual([1, 2]);
  });

  it('is told of in the closing report', () => {
    expect(report).toContain('Dónde ver: Netflix (Estados Unidos, según la lista de 2021): 2 películas.');
    expect(report).toMatch(/netflix_titles\.csv +2 de 3 usadas; las demás, series/);
  });
});
