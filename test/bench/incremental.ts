/**
 * A new monthly dump in which one film in a hundred has other figures: how many of the snapshot's files are written
 * anew, by the manifest's hashes, and whether the others are the very files that stood before.
 */
import { createWriteStream, readFileSync, statSync, symlinkSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { readCsv } from '../../pipeline/raw/csv.ts';
import { findSources } from '../../pipeline/raw/sources.ts';
import { openData } from '../../pipeline/store/file-reader.ts';
import { run } from './child.ts';
import { csvLine } from './synthetic/written.ts';
import type { Row } from './texts.ts';

const MAIN = fileURLToPath(new URL('../../pipeline/main.ts', import.meta.url));
/** One row in so many changes. */
const EACH = 100;

/** What changes from one month to the next: a film gathers votes, or its synopsis is cut by a word (an added one, the same for all, would make them alike). */
const CHANGES = {
  votes: { column: 'vote_count', change: (cell: string) => String(Number(cell) + 1) },
  synopsis: { column: 'overview', change: (cell: string) => cell.replace(/\s*\S+$/, '') },
} as const;

/** One row a kind of change and table: files in all, written anew, and kept. */
export async function measureIncremental(dataDir: string | undefined): Promise<Row[]> {
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-incremental-'));
  const out = join(root, 'public', 'data');
  try {
    const { folder, movies } = findSources(process.cwd(), dataDir);
    const rows: Row[] = [];
    for (const kind of Object.keys(CHANGES) as (keyof typeof CHANGES)[]) {
      await runPipeline(root, folder);
      const before = filesOf(out);
      const changed = join(root, kind);
      await writeChanged(folder, basename(movies), changed, kind);
      await runPipeline(root, changed);
      rows.push(...compare(kind, before, filesOf(out)));
    }
    return rows;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

interface WrittenFile {
  readonly hash: string;
  /** The file itself, whatever its names. */
  readonly inode: number;
}

function filesOf(out: string): Map<string, WrittenFile> {
  const { folder } = openData(out);
  const hashes = JSON.parse(readFileSync(join(folder, 'hashes.json'), 'utf8')) as Record<string, string>;
  return new Map(
    Object.entries(hashes).map(([file, hash]) => [file, { hash, inode: statSync(join(folder, file)).ino }]),
  );
}

/** @throws if a file with the same hash was written again */
function compare(
  change: string,
  before: ReadonlyMap<string, WrittenFile>,
  after: ReadonlyMap<string, WrittenFile>,
): Row[] {
  const tables = Map.groupBy(after, ([file]) => file.split('/')[0]);
  return [...tables].map(([table = '', files]) => {
    const kept = files.filter(([file, { hash }]) => before.get(file)?.hash === hash);
    const again = kept.filter(([file, { inode }]) => before.get(file)?.inode !== inode);
    if (again.length > 0) throw new Error(`written again without need: ${again.map(([file]) => file)}`);
    return { change, table, files: files.length, written: files.length - kept.length, kept: kept.length };
  });
}

/** A folder with the same files, but for every hundredth film. */
async function writeChanged(
  data: string,
  movies: string,
  folder: string,
  kind: keyof typeof CHANGES,
): Promise<void> {
  await mkdir(folder);
  const others = (await readdir(data)).filter((name) => name.endsWith('.csv') && name !== movies);
  for (const name of others) symlinkSync(join(data, name), join(folder, name));
  await pipeline(
    Readable.from(changedLines(join(data, movies), kind)),
    createWriteStream(join(folder, movies)),
  );
}

async function* changedLines(path: string, kind: keyof typeof CHANGES): AsyncGenerator<string> {
  const { column, change } = CHANGES[kind];
  let header: readonly string[] = [];
  const onHeader = (names: readonly string[]): void => {
    header = names;
  };
  let row = 0;
  for await (const batch of readCsv(path, { onHeader })) {
    for (const { fields } of batch) {
      if (row === 0) yield csvLine(header);
      const at = header.indexOf(column);
      const isChanged = row++ % EACH === 0 && fields.length === header.length;
      yield csvLine(isChanged ? fields.map((cell, index) => (index === at ? change(cell) : cell)) : fields);
    }
  }
}

async function runPipeline(root: string, dataDir: string): Promise<void> {
  const { code, errors } = await run(process.execPath, [MAIN], {
    cwd: root,
    env: { MOVIES_DATA_DIR: dataDir },
  });
  if (code !== 0) throw new Error(errors);
}
