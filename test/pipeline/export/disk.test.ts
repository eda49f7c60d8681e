/** A disk that is full, or cannot be written: a sentence that says so, and the previous output whole. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newProject, otherData, runPipeline, startPipeline, TINY_DATA, wholeSnapshot } from './runs.ts';

const MAIN = fileURLToPath(new URL('../../../pipeline/main.ts', import.meta.url));
/** A user without rights, as whom the superuser can run a program. */
const NOBODY = 65_534;

const isSuperuser = process.getuid?.() === 0;
/** A file system of a given size for one program alone, where the system allows it: Linux, with user namespaces. */
const canMount = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

describe('a disk that is full', () => {
  it('at any change to the output: it is said, and nothing is lost', { timeout: 300_000 }, async () => {
    const project = newProject();
    const standing = await runPipeline(project, TINY_DATA);
    const other = otherData(TINY_DATA, 'tmdb_5000_movies.csv', ['12.5', '13.5']);
    const changes = Number(
      /changes: (\d+)/.exec(
        (await startPipeline(project, other, { at: 0, kind: 'ENOSPC' }).end).complained,
      )?.[1],
    );
    expect(changes).toBeGreaterThan(20);
    await runPipeline(project, TINY_DATA);
    for (let at = 1; at <= changes; at++) {
      const { code, complained } = await startPipeline(project, other, { at, kind: 'ENOSPC' }).end;
      const snapshot = wholeSnapshot(project);
      // Once the new data stands, what fails is but the clearing up of the old.
      if (snapshot !== standing) await runPipeline(project, TINY_DATA);
      else {
        expect(code, `change ${at}`).toBe(1);
        expect(complained).toContain('el disco está lleno');
        expect(complained).not.toMatch(/Error:|at .*\.ts/);
      }
    }
    await runPipeline(project, TINY_DATA);
    expect(readdirSync(project.out).sort()).toEqual([standing, 'manifest.json']);
  });

  it.skipIf(!canMount)('in earnest (needs a Linux that allows mounts to its users)', async () => {
    const project = newProject();
    const standing = await runPipeline(project, TINY_DATA);
    const script = `
      cp -r public/data kept && mount -t tmpfs -o size=400k tmpfs public/data && cp -r kept/. public/data &&
      { "$0" --no-warnings "$1"; code=$?; cp -r public/data after; exit $code; }`;
    const { status, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', script, process.execPath, MAIN], {
      cwd: project.root,
      // The sample: its output is ten times the disk.
      env: { ...process.env, MOVIES_DATA_DIR: '' },
      encoding: 'utf8',
    });
    expect(stderr).toContain('el disco está lleno');
    expect(status).toBe(1);
    const after = { root: project.root, out: join(project.root, 'after') };
    expect(wholeSnapshot(after)).toBe(standing);
    expect(readdirSync(after.out).sort()).toEqual([standing, 'manifest.json']);
  });
});

describe('a folder that is read-only', () => {
  it('is said, and nothing is lost', async () => {
    const project = newProject();
    const standing = await runPipeline(project, TINY_DATA);
    const before = await startPipeline(project, TINY_DATA, { at: 2, kind: 'EROFS' }).end;
    expect(before.code).toBe(1);
    expect(before.complained).toContain('el disco es de solo lectura');
    expect(wholeSnapshot(project)).toBe(standing);
  });

  const denied = isSuperuser ? { uid: NOBODY, gid: NOBODY } : {};
  const canRun = spawnSync(process.execPath, ['--check', MAIN], denied).status === 0;

  it.skipIf(!canRun)('by its permissions (needs a user whom they stop)', async () => {
    const project = newProject();
    const standing = await runPipeline(project, TINY_DATA);
    chmodSync(project.root, 0o755);
    chmodSync(project.out, 0o555);
    const env = { ...process.env, MOVIES_DATA_DIR: TINY_DATA };
    const options = { cwd: project.root, env, encoding: 'utf8', ...denied } as const;
    const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', MAIN], options);
    chmodSync(project.out, 0o755);
    expect(stderr).toContain('no hay permiso para escribir');
    expect(status).toBe(1);
    expect(wholeSnapshot(project)).toBe(standing);
  });

  it('that is a file is said, and the file stays', async () => {
    const project = newProject();
    writeFileSync(project.out, 'mine');
    const { code, complained } = await startPipeline(project, TINY_DATA).end;
    expect([code, existsSync(project.out)]).toEqual([1, true]);
    expect(complained).toContain('No se pudo escribir');
  });
});
