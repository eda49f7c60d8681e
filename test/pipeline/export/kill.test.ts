/** The pipeline stopped at any moment: who reads finds the old data or the new, whole, before, during and after. */
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { createHandler } from '../../../site/api/handler.ts';
import { Random } from '../../bench/synthetic/random.ts';
import {
  newProject,
  otherData,
  type Project,
  runPipeline,
  startPipeline,
  TINY_DATA,
  wholeSnapshot,
} from './runs.ts';

const KILLS = 50;
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));

const leftIn = ({ out }: Project): string[] => readdirSync(out).sort();

/** Whether a visitor who comes now gets an answer. */
async function isServed({ out }: Project, title: string): Promise<boolean> {
  const handle = createHandler(() => openData(out));
  const response = await handle(new Request(`http://localhost/api/score_titulo?titulo=${encodeURI(title)}`));
  return response.status === 200;
}

describe('a run that is killed', () => {
  it(`at ${KILLS} random moments loses nothing (SEED=${SEED})`, { timeout: 600_000 }, async () => {
    const random = new Random(SEED);
    const project = newProject();
    const data = [
      SAMPLE_FOLDER,
      otherData(SAMPLE_FOLDER, 'movies_dataset.csv', ['Toy Story', 'Toy  Tale']),
    ] as const;
    const snapshots = [await runPipeline(project, data[0]), await runPipeline(project, data[1])];
    expect(new Set(snapshots).size).toBe(2);
    const started = performance.now();
    let standing = await runPipeline(project, data[0]);
    const duration = performance.now() - started;
    for (let kill = 0; kill < KILLS; kill++) {
      // One moment in each fiftieth of a run, so that every part of it is met.
      const moment = (duration * (kill + random.next())) / KILLS;
      const run = startPipeline(project, standing === snapshots[0] ? data[1] : data[0]);
      const timer = setTimeout(run.kill, moment);
      const ended = run.end.then(() => true);
      do expect(await isServed(project, 'Inception'), `served, kill ${kill}`).toBe(true);
      while (!(await Promise.race([ended, sleep(25, false)])));
      clearTimeout(timer);
      standing = wholeSnapshot(project);
      expect(snapshots, `kill ${kill} at ${moment.toFixed()} ms`).toContain(standing);
    }
    standing = await runPipeline(project, data[0]);
    expect(leftIn(project)).toEqual([snapshots[0], 'manifest.json']);
  });

  it('at any change that it makes to the output loses nothing', { timeout: 300_000 }, async () => {
    const project = newProject();
    const data = [TINY_DATA, otherData(TINY_DATA, 'tmdb_5000_movies.csv', ['12.5', '13.5'])] as const;
    const first = await runPipeline(project, data[0]);
    let killed = 0;
    for (let at = 1; ; at++) {
      const { code } = await startPipeline(project, data[1], { at, kind: 'kill' }).end;
      const standing = wholeSnapshot(project);
      expect(await isServed(project, 'Null, True and None'), `change ${at}`).toBe(true);
      if (code === 0) {
        // Every change was met: this run ended by itself, and left nothing of those before it.
        expect(leftIn(project)).toEqual([standing, 'manifest.json']);
        break;
      }
      killed++;
      if (standing !== first) await runPipeline(project, data[0]);
    }
    expect(killed).toBeGreaterThan(20);
  });
});

describe('runs at once', () => {
  it('do not mix: the output is that of one of them, whole', { timeout: 120_000 }, async () => {
    const project = newProject();
    const other = otherData(SAMPLE_FOLDER, 'movies_dataset.csv', ['Toy Story', 'Toy  Tale']);
    const snapshots = [await runPipeline(project, SAMPLE_FOLDER), await runPipeline(project, other)];
    const runs = [SAMPLE_FOLDER, other, SAMPLE_FOLDER].map((data) => startPipeline(project, data).end);
    expect((await Promise.all(runs)).map(({ code }) => code)).toEqual([0, 0, 0]);
    const standing = wholeSnapshot(project);
    expect(snapshots).toContain(standing);
    expect(leftIn(project)).toEqual([standing, 'manifest.json']);
  });
});
