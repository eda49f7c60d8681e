import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDamage, OutputError, SnapshotWriter } from '../../../pipeline/export/snapshot.ts';
import { buildAnew } from '../built.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'filmoteca-out-'));
const manifestOf = (root: string): { snapshot: string } =>
  JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8')) as { snapshot: string };

function writeSnapshot(root: string, content: string): string {
  const writer = new SnapshotWriter(root);
  writer.write('a/0.json', content);
  return writer.commit((snapshot) => ({ snapshot })).manifest.snapshot;
}

describe('a snapshot', () => {
  it('is named by its content, and replaces the one before', async () => {
    const root = await newFolder();
    const first = writeSnapshot(root, 'one');
    expect(manifestOf(root).snapshot).toBe(first);
    const second = writeSnapshot(root, 'two');
    expect(second).not.toBe(first);
    expect(readdirSync(root).sort()).toEqual([second, 'manifest.json'].sort());
    expect(writeSnapshot(root, 'one')).toBe(first);
  });

  it('is mended by the next run if a file of it was damaged', async () => {
    const root = await newFolder();
    const snapshot = writeSnapshot(root, 'one');
    writeFileSync(join(root, snapshot, 'a/0.json'), 'damaged');
    expect(findDamage(join(root, snapshot))).toEqual(['a/0.json']);
    writeSnapshot(root, 'one');
    expect(findDamage(join(root, snapshot))).toEqual([]);
  });

  it('leaves nothing behind when it is given up', async () => {
    const root = await newFolder();
    const writer = new SnapshotWriter(root);
    writer.write('a', 'x');
    writer.discard();
    expect(readdirSync(root)).toEqual([]);
  });

  it('says where it could not be written, and why', async () => {
    const root = await newFolder();
    writeFileSync(join(root, 'file'), '');
    expect(() => new SnapshotWriter(join(root, 'file', 'data'))).toThrow(OutputError);
    const writer = new SnapshotWriter(root);
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
    const snapshot = writeSnapshot(root, 'one');
    expect(readdirSync(root).sort()).toEqual([snapshot, 'manifest.json'].sort());
  });
});

describe('the pipeline on the sample', () => {
  it('gives the same bytes each time', async () => {
    const [first, again] = [await buildAnew(), await buildAnew()];
    expect(again.data.manifest).toEqual(first.data.manifest);
    expect(findDamage(again.data.folder)).toEqual([]);
  });
});
