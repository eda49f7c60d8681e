/** Shards read from a folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { DataMissingError } from '../../../pipeline/store/manifest.ts';
import { ShardError, shardFile, shardOf } from '../../../pipeline/store/shards.ts';
import { type Built, buildData } from '../built.ts';

let built: Built;
beforeAll(async () => {
  built = await buildData();
});

/** A copy of the sample's data, which a test may damage. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'filmoteca-reader-'));
  cpSync(built.out, folder, { recursive: true });
  return folder;
}

describe('a folder of data', () => {
  it('has of each table the entries that its keys answer', async () => {
    const { catalog, data } = built;
    const keys: string[] = [];
    for (const [key, film] of data.entries('films')) {
      keys.push(key);
      expect(film).toEqual(await data.reader.get('films', key));
    }
    expect(keys.map(Number).toSorted((a, b) => a - b)).toEqual(catalog.films.map(({ id }) => id));
  });

  it('answers nothing for a key that no shard has', async () => {
    expect(await built.data.reader.get('films', '999999999')).toBeUndefined();
  });

  it.each<[string, (folder: string) => void]>([
    ['no manifest', (folder) => rmSync(join(folder, 'manifest.json'))],
    ['a manifest that is none', (folder) => writeFileSync(join(folder, 'manifest.json'), '{}')],
  ])('with %s is missing', (_, damage) => {
    const folder = copy();
    damage(folder);
    expect(() => openData(folder)).toThrow(DataMissingError);
    expect(() => openData(folder)).toThrow(folder);
  });

  it('reads a damaged shard again once it is mended', async () => {
    const folder = copy();
    const { folder: snapshot, manifest, reader } = openData(folder);
    const file = join(snapshot, shardFile('films', shardOf('862', manifest.tables.films)));
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    await expect(reader.get('films', '862')).rejects.toThrow(ShardError);
    rmSync(file);
    await expect(reader.get('films', '862')).rejects.toThrow(ShardError);
    writeFileSync(file, whole);
    expect((await reader.get('films', '862'))?.title).toBe('Toy Story');
  });

  it('reads a shard once for all that is asked of it', async () => {
    const folder = copy();
    const { folder: snapshot, manifest, reader } = openData(folder);
    const first = await reader.get('films', '862');
    rmSync(join(snapshot, shardFile('films', shardOf('862', manifest.tables.films))));
    expect(await reader.get('films', '862')).toEqual(first);
  });
});
