import { createHash, randomBytes } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SILENT } from '../../../pipeline/common/progress.ts';
import { main, type Options } from '../../../pipeline/raw/download/main.ts';
import { type ArchiveServer, serveArchive } from './archive-server.ts';
import { zipOf } from './zip.ts';

const CSV = {
  // Incompressible, so that the archive is long enough to be cut in the middle of it.
  'credits.csv': `cast,crew,id\n${randomBytes(150_000).toString('hex')}\n`,
  'movies_metadata.csv': 'id,title\n862,Toy Story\n',
  'keywords.csv': 'id,keywords\n862,[]\n',
  'ratings_small.csv': 'userId,movieId,rating\n1,1,5\n',
  'links_small.csv': 'movieId,imdbId,tmdbId\n1,0114709,862\n',
};
const ARCHIVE = zipOf({ ...CSV, 'ratings.csv': 'too large to be wanted', 'links.csv': 'the same' });
const MD5 = createHash('md5').update(ARCHIVE).digest('base64');
const SHA256 = createHash('sha256').update(ARCHIVE).digest('hex');

let server: ArchiveServer;
let root: string;
const data = (name = ''): string => join(root, 'data', name);
/** Bytes of the archive on the disk. */
const received = (): number =>
  globSync(data('*.part')).reduce(
    (sum, part) => sum + (statSync(part, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

beforeAll(async () => {
  server = await serveArchive(ARCHIVE, received);
});
afterAll(() => server.close());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'filmoteca-data-'));
  server.behave({});
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

async function bring(options: Partial<Options> = {}): Promise<Outcome> {
  const [said, complained]: [string[], string[]] = [[], []];
  const code = await main(
    { root, url: server.url, sha256: undefined, retryDelays: [0, 0], stallTimeout: 5000, ...options },
    { say: (text) => said.push(text), complain: (text) => complained.push(text), progress: SILENT },
  );
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

function expectAllThere(): void {
  expect(readdirSync(data()).sort()).toEqual(Object.keys(CSV).sort());
  for (const [name, content] of Object.entries(CSV)) expect(readFileSync(data(name), 'utf8')).toBe(content);
}

describe('a download that goes well', () => {
  it('leaves the files that the product uses, and only those', async () => {
    const { code, said } = await bring();
    expect(code).toBe(0);
    expect(said).toContain('Listo en data/');
    expect(said, 'where more titles in Spanish come from').toContain('query.wikidata.org');
    expectAllThere();
  });

  it('is not repeated once the files are there', async () => {
    await bring();
    server.behave({});
    const { code, said } = await bring();
    expect([code, server.ranges.length]).toEqual([0, 0]);
    expect(said).toContain('ya están');
  });

  it('brings back only what is missing', async () => {
    await bring();
    await rm(data('keywords.csv'));
    await writeFile(data('credits.csv'), 'mine');
    expect((await bring()).code).toBe(0);
    expect(readFileSync(data('keywords.csv'), 'utf8')).toBe(CSV['keywords.csv']);
    expect(readFileSync(data('credits.csv'), 'utf8')).toBe('mine');
  });

  it('takes movies_dataset.csv for the films', async () => {
    await mkdir(data());
    await writeFile(data('movies_dataset.csv'), 'mine');
    expect((await bring()).code).toBe(0);
    expect(existsSync(data('movies_metadata.csv'))).toBe(false);
  });

  it('agrees with the checksum of the server, or of the user', async () => {
    server.behave({ headers: { 'x-goog-hash': `crc32c=AAAAAA==, md5=${MD5}` } });
    expect((await bring()).code).toBe(0);
    await rm(data(), { recursive: true });
    server.behave({ headers: { 'content-md5': MD5 } });
    expect((await bring({ sha256: SHA256.toUpperCase() })).code).toBe(0);
    expectAllThere();
  });
});

describe('a connection that breaks', () => {
  const half = Math.floor(ARCHIVE.length / 2);

  it('is resumed where it broke, within the same run', async () => {
    server.behave({ breaks: { after: half, times: 1 }, headers: { etag: '"v1"', 'content-md5': MD5 } });
    const { code, said } = await bring();
    expect(code).toBe(0);
    expect(server.ranges).toEqual(['', `bytes=${half}-`]);
    expect(said).toContain('intento 1');
    expectAllThere();
  });

  it('is resumed by the next run', async () => {
    server.behave({ breaks: { after: half, times: 9 } });
    const first = await bring({ retryDelays: [] });
    expect(first.code).toBe(1);
    expect(first.complained).toContain('la descarga sigue');
    expect(readdirSync(data()).filter((name) => !name.includes('.part'))).toEqual([]);
    server.behave({});
    expect((await bring()).code).toBe(0);
    expect(server.ranges).toEqual([`bytes=${half}-`]);
    expectAllThere();
  });

  it('is begun anew with a server that does not know ranges', async () => {
    server.behave({ breaks: { after: half, times: 1 }, ranges: false });
    expect((await bring()).code).toBe(0);
    expect(server.ranges.length).toBe(2);
    expectAllThere();
  });

  it('is begun anew when the file has changed meanwhile', async () => {
    server.behave({ breaks: { after: half, times: 9 } });
    await bring({ retryDelays: [] });
    server.behave({ headers: { etag: '"v2"', 'content-md5': MD5 } });
    expect((await bring()).code).toBe(0);
    expectAllThere();
  });

  it('is begun anew when the part has nothing to do with the file', async () => {
    server.behave({ breaks: { after: half, times: 9 } });
    await bring({ retryDelays: [] });
    await writeFile(data('the-movies-dataset.zip.part'), randomBytes(ARCHIVE.length * 2));
    server.behave({});
    expect((await bring()).code).toBe(0);
    expectAllThere();
  });

  it('that only goes silent counts as broken', async () => {
    server.behave({ breaks: { after: half, times: 1 }, stalls: true });
    expect((await bring({ stallTimeout: 200 })).code).toBe(0);
    expect(server.ranges).toEqual(['', `bytes=${half}-`]);
    expectAllThere();
  });
});

describe('an archive that is not the right one', () => {
  it('is deleted when its checksum differs, and nothing of it is extracted', async () => {
    for (const options of [{ sha256: '0'.repeat(64) }, {}]) {
      server.behave({
        headers: { 'x-goog-hash': `md5=${MD5.replace(/^./, MD5.startsWith('A') ? 'B' : 'A')}` },
      });
      const { code, complained } = await bring(options);
      expect(code).toBe(1);
      expect(complained).toContain('no es el que se esperaba');
      expect(readdirSync(data())).toEqual([]);
    }
  });

  it('is deleted when a file in it is damaged, and no half file is left', async () => {
    const damaged = Buffer.from(ARCHIVE);
    const byte = Math.floor(damaged.length / 2);
    damaged[byte] = (damaged[byte] ?? 0) ^ 0xff;
    server.behave({ archive: damaged });
    const { code, complained } = await bring();
    expect(code).toBe(1);
    expect(complained).toContain('credits.csv está dañado');
    expect(readdirSync(data())).not.toContain('credits.csv');
    expect(readdirSync(data()).filter((name) => /part|zip/.test(name))).toEqual([]);
  });

  it.each([
    ['a web page', Buffer.from('<!doctype html><title>Sign in</title>')],
    ['half an archive', ARCHIVE.subarray(0, 1000)],
    ['nothing', Buffer.alloc(0)],
  ])('may be %s', async (_, archive) => {
    server.behave({ archive, ranges: false });
    const { code, complained } = await bring();
    expect(code).toBe(1);
    expect(complained).toContain('kaggle.com/datasets');
    expect(readdirSync(data())).toEqual([]);
  });

  it('may be another data set', async () => {
    server.behave({ archive: zipOf({ 'other.csv': 'a,b\n' }) });
    const { code, complained } = await bring();
    expect(code).toBe(1);
    expect(complained).toContain('no contiene movies_metadata.csv');
    expect(readdirSync(data())).toEqual([]);
  });
});

describe('an archive put there by hand', () => {
  it('is extracted without the network, and kept', async () => {
    await mkdir(data());
    await writeFile(data('archive.zip'), ARCHIVE);
    const { code, said } = await bring({ url: 'http://localhost:1/' });
    expect([code, server.ranges.length]).toEqual([0, 0]);
    expect(said).toContain('data/archive.zip');
    expect(existsSync(data('archive.zip'))).toBe(true);
    expect(readFileSync(data('credits.csv'), 'utf8')).toBe(CSV['credits.csv']);
  });

  it('may have its files in a folder, and lack those that are not needed', async () => {
    await mkdir(data());
    const archive = zipOf({
      '__MACOSX/set/credits.csv': 'shadow',
      'set/credits.csv': 'c\n',
      'set/movies_metadata.csv': 'm\n',
    });
    await writeFile(data('archive.zip'), archive);
    const { code, said } = await bring();
    expect(code).toBe(0);
    expect(said).toContain('no trae keywords.csv');
    expect(readFileSync(data('credits.csv'), 'utf8')).toBe('c\n');
  });
});

describe('what cannot be done', () => {
  it('without a network is explained, with the way by hand', async () => {
    const { code, complained } = await bring({ url: 'http://localhost:1/archive' });
    expect(code).toBe(1);
    expect(complained).toContain('No hay conexión con localhost:1');
    expect(complained).toContain('movies_metadata.csv y credits.csv');
    expect(complained).toContain('data/');
  });

  it.each([404, 403, 503])(
    'because the server answers %i is explained, with the way by hand',
    async (status) => {
      server.behave({ status });
      const { code, complained } = await bring();
      expect(code).toBe(1);
      expect(complained).toContain(`${status}`);
      expect(complained).toContain('archive.zip');
      // Only a fault of the moment is worth trying again.
      expect(server.ranges.length).toBe(status === 503 ? 3 : 1);
    },
  );

  it.each([
    [{ url: 'ftp://example.org/x' }, 'MOVIES_DATA_URL'],
    [{ url: 'no es una dirección' }, 'MOVIES_DATA_URL'],
    [{ sha256: 'abc' }, 'MOVIES_DATA_SHA256'],
  ])('because of a wrong setting names it: %o', async (options, name) => {
    const { code, complained } = await bring(options);
    expect(code).toBe(1);
    expect(complained).toContain(name);
  });
});
