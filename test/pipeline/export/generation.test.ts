import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { findDamage, GenerationWriter, OutputError } from '../../../pipeline/export/generation.ts';
import { withLock } from '../../../pipeline/export/lock.ts';
import { openData } from '../../../pipeline/queries/node-reader.ts';
import { buildData } from '../built.ts';

const MAIN = fileURLToPath(new URL('../../../pipeline/main.ts', import.meta.url));
const KILLS = 12;

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'filmoteca-out-'));
const manifestOf = (root: string): { generation: string } =>
  JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as { generation: string };

function writeGeneration(root: string, content: string): string {
  const writer = new GenerationWriter(root);
  writer.write('a/0.json', content);
  return writer.commit((generation) => ({ generation }));
}

describe('a generation', () => {
  it('is named by its content, and replaces the one before', async () => {
    const root = await newFolder();
    const first = writeGeneration(root, 'one');
    expect(manifestOf(root).generation).toBe(first);
    const second = writeGeneration(root, 'two');
    expect(second).not.toBe(first);
    expect(readdirSync(root).sort()).toEqual([second, 'manifest.json'].sort());
    expect(writeGeneration(root, 'one')).toBe(first);
  });

  it('is mended by the next run if a file of it was damaged', async () => {
    const root = await newFolder();
    const generation = writeGeneration(root, 'one');
    writeFileSync(join(root, generation, 'a/0.json'), 'damaged');
    expect(findDamage(join(root, generation))).toEqual(['a/0.json']);
    writeGeneration(root, 'one');
    expect(findDamage(join(root, generation))).toEqual([]);
  });

  it('leaves nothing behind when it is given up', async () => {
    const root = await newFolder();
    const writer = new GenerationWriter(root);
    writer.write('a', 'x');
    writer.discard();
    expect(readdirSync(root)).toEqual([]);
  });

  it('says where it could not be written, and why', async () => {
    const root = await newFolder();
    writeFileSync(join(root, 'file'), '');
    expect(() => new GenerationWriter(join(root, 'file', 'data'))).toThrow(OutputError);
    const writer = new GenerationWriter(root);
    await rm(root, { recursive: true });
    writeFileSync(root, 'the folder became a file');
    expect(() => writer.write('a', 'x')).toThrow(expect.objectContaining({ code: 'ENOTDIR', folder: root }));
  });

  it('takes over what a dead process left', async () => {
    const root = await newFolder();
    // No process has this number: it is past the system's maximum.
    await mkdir(join(root, '.draft-99999999'));
    writeFileSync(join(root, '.manifest-99999999'), '{}');
    writeFileSync(join(root, '.lock'), '99999999');
    const generation = writeGeneration(root, 'one');
    expect(readdirSync(root).sort()).toEqual([generation, 'manifest.json'].sort());
  });

  it('waits for who holds the lock', async () => {
    const path = join(await newFolder(), '.lock');
    const outcome = withLock(path, () => {
      expect(readFileSync(path, 'utf8')).toBe(String(process.pid));
      return 'done';
    });
    expect([outcome, existsSync(path)]).toEqual(['done', false]);
  });
});

describe('the pipeline on the sample', () => {
  let whole: { out: string; generation: string };

  const run = (out: string): { exit: Promise<number | null>; kill: () => boolean } => {
    // The output's place is the working folder's public/data.
    const child = spawn(process.execPath, [MAIN], {
      cwd: join(out, '..', '..'),
      env: { ...process.env, MOVIES_DATA_DIR: '' },
    });
    const exit = new Promise<number | null>((resolve) => child.on('close', resolve));
    return { exit, kill: () => child.kill('SIGKILL') };
  };

  beforeAll(async () => {
    const { out, data } = await buildData();
    whole = { out, generation: data.manifest.generation };
  });

  it('gives the same bytes each time', async () => {
    const again = await buildData();
    expect(again.data.manifest).toEqual(openData(whole.out).manifest);
    expect(findDamage(again.data.folder)).toEqual([]);
  });

  it(`keeps the previous output whole when killed, at ${KILLS} moments`, async () => {
    const started = performance.now();
    await run(whole.out).exit;
    const duration = performance.now() - started;
    for (let kill = 0; kill < KILLS; kill++) {
      const { exit, kill: stop } = run(whole.out);
      setTimeout(stop, (duration * (kill + 0.5)) / KILLS);
      await exit;
      const { manifest, folder } = openData(whole.out);
      expect(manifest.generation).toBe(whole.generation);
      expect(findDamage(folder)).toEqual([]);
    }
    await run(whole.out).exit;
    expect(readdirSync(whole.out).sort()).toEqual([whole.generation, 'manifest.json'].sort());
  });

  it('does not mix two runs at once', async () => {
    const root = await newFolder();
    const out = join(root, 'public', 'data');
    await mkdir(out, { recursive: true });
    await cp(whole.out, out, { recursive: true });
    expect(await Promise.all([run(out).exit, run(out).exit])).toEqual([0, 0]);
    expect(findDamage(openData(out).folder)).toEqual([]);
    expect(readdirSync(out).sort()).toEqual([whole.generation, 'manifest.json'].sort());
  });
});
