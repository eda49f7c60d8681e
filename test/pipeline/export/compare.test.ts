/** Changes between dumps: told in words that lead to them, held back past the bounds, and taken back. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Changes } from '../../../pipeline/common/changes.ts';
import { SILENT } from '../../../pipeline/common/progress.ts';
import { main as compare } from '../../../pipeline/compare.ts';
import { breachesOf } from '../../../pipeline/export/compare.ts';
import { stability } from '../../../pipeline/export/stability.ts';
import { KEPT, main as runPipeline } from '../../../pipeline/main.ts';
import { SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
import { main as rollBack } from '../../../pipeline/rollback.ts';
import { Random } from '../../bench/synthetic/random.ts';
import { csvText, folderWith } from '../raw/folder.ts';
import { newProject, type Project, wholeSnapshot } from './runs.ts';

const FAULTS = new URL('./faults.ts', import.meta.url).href;
const ROLLBACK = fileURLToPath(new URL('../../../pipeline/rollback.ts', import.meta.url));

type Row = Record<string, string>;

interface Outcome {
  code: number;
  said: string;
  complained: string;
}

function effects() {
  const outcome: Outcome = { code: 0, said: '', complained: '' };
  return {
    outcome,
    say: (text: string): void => {
      outcome.said += text;
    },
    complain: (text: string): void => {
      outcome.complained += text;
    },
    progress: SILENT,
  };
}

async function run(project: Project, dataDir: string, accept = false): Promise<Outcome> {
  const heard = effects();
  heard.outcome.code = await runPipeline({ ...project, dataDir, accept }, heard);
  return heard.outcome;
}

/** The first 200 films of the sample, with their rows changed. */
function dumpWith(change: (rows: Row[]) => Row[]): string {
  const folder = folderWith({});
  cpSync(SAMPLE_FOLDER, folder, { recursive: true });
  const path = join(folder, 'movies_dataset.csv');
  const { data } = Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  // Broken rows have fewer fields: as records, they would be whole again.
  const whole = data.filter((row) => Object.keys(row).length === 24 && row.video !== undefined);
  const rows = change(whole.slice(0, 200));
  const header = Object.keys(rows[0] ?? {});
  writeFileSync(path, csvText([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]));
  return folder;
}

const each =
  (change: (row: Row) => Row) =>
  (rows: Row[]): Row[] =>
    rows.map(change);
const SAME = (rows: Row[]): Row[] => rows;

/** What a run on another dump says, after one on the whole sample. */
async function changed(change: (rows: Row[]) => Row[]): Promise<Outcome> {
  const project = newProject();
  expect((await run(project, dumpWith(SAME))).code).toBe(0);
  return run(project, dumpWith(change));
}

describe('a dump', () => {
  it('that is the same reports nothing', async () => {
    const { code, said } = await changed(SAME);
    expect(code).toBe(0);
    expect(said).not.toContain('Cambios de la instantánea');
  });

  it('that lost one row in a hundred', async () => {
    const { code, said } = await changed((rows) => rows.filter((_, place) => place % 100 !== 50));
    expect(code).toBe(0);
    expect(said).toMatch(/movies_dataset\.csv: de \d+ a \d+ filas \(-\d, -1(,\d)? %\)/);
    expect(said).toMatch(/Se van \d películas \(1 %\): «.+» \(\d{4}\)/);
  });

  it('whose genres are shuffled', async () => {
    const random = new Random(7);
    const { said } = await changed((rows) => {
      const genres = rows.map((row) => row.genres ?? '');
      return rows.map((row) => ({ ...row, genres: genres[Math.floor(random.next() * genres.length)] ?? '' }));
    });
    expect(said).toMatch(/Géneros: otro valor en 1\d\d películas de \d+, como «/);
    expect(said).toMatch(
      /Recomendaciones: de las cinco primeras de las \d+ películas más votadas, el \d+(,\d)? % son otras/,
    );
  });

  it('in which a column is on the rows of others', async () => {
    const { said } = await changed((rows) =>
      rows.map((row, place) => ({ ...row, genres: rows[(place + 1) % rows.length]?.genres ?? '' })),
    );
    expect(said).toMatch(
      /Géneros: otro valor.*son los valores de antes, en otras películas: ¿se ha desordenado/,
    );
    expect(said).not.toMatch(/multiplicado/);
  });

  it('whose votes are ten times as many', async () => {
    const { said } = await changed(each((row) => ({ ...row, vote_count: `${10 * Number(row.vote_count)}` })));
    expect(said).toMatch(
      /Votos: otro valor en \d+ películas.*; casi siempre, el de antes multiplicado por 10\./,
    );
    expect(said).toMatch(/Votos: se reparte de otra manera.*desde 0,25 es mucho/);
  });

  it('in which a column has another name is held back', async () => {
    const { code, said, complained } = await changed(
      each(({ imdb_id = '', ...row }) => ({ ...row, imdb: imdb_id })),
    );
    expect(code).toBe(1);
    expect(said).toMatch(
      /Id de IMDb: otro valor en \d+ películas de \d+, como «[^»]+» \(\d+\)\.\s+Id de IMDb: sin valor en el 100 % de las películas; antes, en el 0(,\d)? %\. ¿Ha cambiado de nombre/,
    );
    expect(complained).toMatch(/NO se han puesto en su lugar: la columna id de IMDb.*--accept/s);
  });
});

describe('the gate', () => {
  it('keeps the old data served until the new is accepted', async () => {
    const project = newProject();
    await run(project, dumpWith(SAME));
    const before = wholeSnapshot(project);
    const half = dumpWith((rows) => rows.filter((_, place) => place % 2 === 0));
    const held = await run(project, half);
    expect(held.code).toBe(1);
    expect(held.complained).toMatch(/se pierde el (49|50),?\d* % de las películas/);
    expect(wholeSnapshot(project)).toBe(before);
    expect(readdirSync(project.out).sort()).toEqual([before, 'manifest.json'].sort());
    const accepted = await run(project, half, true);
    expect(accepted.code).toBe(0);
    expect(wholeSnapshot(project)).not.toBe(before);
    expect(accepted.said).toContain(wholeSnapshot(project));
    // And what is asked for at once is not held back.
    expect((await run(project, dumpWith(SAME), true)).code).toBe(0);
    expect(wholeSnapshot(project)).toBe(before);
  });

  it('holds back no more than the data changed: not what a new program, or other means, make of it', () => {
    const changes: Changes = {
      from: '',
      to: '',
      isSameSource: true,
      areSameFiles: false,
      isSameRecommender: true,
      rows: [],
      films: [1000, 900],
      people: [0, 0],
      added: { films: 0, examples: [] },
      removed: { films: 100, examples: [] },
      fields: [],
      releaseCounts: 0,
      churn: { films: 500, share: 0.9 },
    };
    const kindsOf = (differing: Partial<Changes>): string[] =>
      breachesOf({ ...changes, ...differing }).map(({ kind }) => kind);
    expect(kindsOf({})).toEqual(['films-lost', 'churn']);
    expect(kindsOf({ isSameRecommender: false })).toEqual(['films-lost']);
    expect(kindsOf({ areSameFiles: true })).toEqual([]);
    expect(kindsOf({ isSameSource: false })).toEqual([]);
  });

  it('lets the sample be followed by a catalogue', async () => {
    const project = newProject();
    const heard = effects();
    expect(await runPipeline({ ...project, dataDir: undefined }, heard)).toBe(0);
    expect(
      (
        await run(
          project,
          dumpWith((rows) => rows.slice(0, 150)),
        )
      ).code,
    ).toBe(0);
  });
});

describe('npm run rollback', () => {
  const without = (count: number): string => dumpWith((rows) => rows.slice(count));
  const back = (project: Project, named?: string): Outcome => {
    const heard = effects();
    heard.outcome.code = rollBack(project.root, named, heard);
    return heard.outcome;
  };

  it('goes back snapshot by snapshot, and forward by name', async () => {
    const project = newProject();
    const stood: string[] = [];
    for (const count of [0, 1, 2, 3, 4]) {
      await run(project, without(count));
      stood.push(wholeSnapshot(project));
    }
    expect(back(project)).toMatchObject({ code: 0, said: expect.stringContaining(stood[3] ?? '') });
    expect(wholeSnapshot(project)).toBe(stood[3]);
    expect(back(project).code).toBe(0);
    expect(wholeSnapshot(project)).toBe(stood[2]);
    expect(back(project, stood[4]).code).toBe(0);
    expect(wholeSnapshot(project)).toBe(stood[4]);
    // Three are kept: the first is gone.
    const kept = readdirSync(join(project.root, KEPT)).filter((name) =>
      existsSync(join(project.root, KEPT, name, name)),
    );
    expect(kept.sort()).toEqual(stood.slice(1, 4).sort());
    expect(readdirSync(project.out).sort()).toEqual([stood[4], 'manifest.json'].sort());
    expect(back(project, stood[0])).toMatchObject({
      code: 1,
      complained: expect.stringContaining('No se guarda'),
    });
  });

  it('killed at any change that it makes leaves one of the two, whole', { timeout: 120_000 }, async () => {
    const project = newProject();
    const stood: string[] = [];
    for (const count of [0, 1]) {
      await run(project, without(count));
      stood.push(wholeSnapshot(project));
    }
    let killed = 0;
    for (let at = 1; ; at++) {
      const { status } = spawnSync(
        process.execPath,
        ['--no-warnings', '--import', FAULTS, ROLLBACK, stood[0] ?? ''],
        {
          cwd: project.root,
          env: { ...process.env, FAULT_ROOT: project.root, FAULT_AT: String(at), FAULT: 'kill' },
        },
      );
      expect(stood, `change ${at}`).toContain(wholeSnapshot(project));
      if (status === 0) break;
      killed++;
      if (wholeSnapshot(project) === stood[0]) back(project, stood[1]);
      expect(wholeSnapshot(project), `change ${at}`).toBe(stood[1]);
    }
    expect(killed).toBeGreaterThan(4);
    expect(wholeSnapshot(project)).toBe(stood[0]);
  });

  it('says that there is nothing before', async () => {
    const project = newProject();
    await run(project, without(0));
    expect(back(project)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^No se guarda ninguna/),
    });
  });
});

describe('npm run compare', () => {
  const compared = async (project: Project, ...named: string[]): Promise<Outcome> => {
    const heard = effects();
    heard.outcome.code = await compare(project.root, named, heard);
    return heard.outcome;
  };

  it('takes folders of public data, names of kept snapshots and raw files', async () => {
    const project = newProject();
    const fewer = dumpWith((rows) => rows.slice(3));
    await run(project, dumpWith(SAME));
    const first = wholeSnapshot(project);
    await run(project, fewer);
    const told = expect.stringMatching(/Se van 3 películas/);
    expect(await compared(project, first, 'public/data')).toMatchObject({ code: 0, said: told });
    expect(await compared(project, join(KEPT, first), wholeSnapshot(project))).toMatchObject({ said: told });
    expect(await compared(project, first, fewer)).toMatchObject({ said: told });
    expect((await compared(project, first, first)).said).toMatch(/^Nada ha cambiado/);
    expect(await compared(project, first)).toMatchObject({
      code: 1,
      complained: expect.stringMatching(/^Uso/),
    });
    expect(await compared(project, 'nada', first)).toMatchObject({
      code: 1,
      complained: expect.stringContaining('«nada»'),
    });
  });
});

describe('the population stability index', () => {
  it('is 0 for the same, and by hand where it is not', () => {
    expect(stability([1, 2, 3, 4], [4, 3, 2, 1])).toBe(0);
    expect(stability(['a', 'a', 'b', 'b'], ['a', 'b', 'b', 'b'])).toBeCloseTo(
      (0.25 - 0.5) * Math.log(0.25 / 0.5) + (0.75 - 0.5) * Math.log(0.75 / 0.5),
    );
    expect(stability([], [1])).toBeNull();
  });
});
