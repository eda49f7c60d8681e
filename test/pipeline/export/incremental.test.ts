/** A dump in which few rows change: the files that they are not in stay the very files that they were. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLE_FOLDER } from '../../../pipeline/raw/sources.ts';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { shardFile, shardOf } from '../../../pipeline/store/shards.ts';
import { newProject, otherData, type Project, runPipeline } from './runs.ts';

interface WrittenFile {
  readonly hash: string;
  /** The file itself, whatever its names. */
  readonly inode: number;
}

function filesOf({ out }: Project): Map<string, WrittenFile> {
  const { folder } = openData(out);
  const hashes = JSON.parse(readFileSync(join(folder, 'hashes.json'), 'utf8')) as Record<string, string>;
  return new Map(
    Object.entries(hashes).map(([file, hash]) => [file, { hash, inode: statSync(join(folder, file)).ino }]),
  );
}

/** The shard of a film. */
function fileOf({ out }: Project, id: string): string {
  return shardFile('films', shardOf(id, openData(out).manifest.tables.films));
}

it('writes only the files that a changed film is in', { timeout: 120_000 }, async () => {
  const project = newProject();
  await runPipeline(project, SAMPLE_FOLDER);
  const before = filesOf(project);
  const correction = ['jealous of a space ranger', 'jealous of the space ranger'] as const;
  await runPipeline(project, otherData(SAMPLE_FOLDER, 'movies_dataset.csv', correction));
  const after = filesOf(project);
  expect([...after.keys()]).toEqual([...before.keys()]);
  const written = [...after].filter(([file, { inode }]) => before.get(file)?.inode !== inode);
  const changed = [...after].filter(([file, { hash }]) => before.get(file)?.hash !== hash);
  expect(written).toEqual(changed);
  // The open data has all films in one file, whose hash its description says.
  const openData = ['abiertos/croissant.json', 'abiertos/peliculas.parquet'];
  expect(written.map(([file]) => file)).toEqual([...openData, fileOf(project, '862')]);
});
