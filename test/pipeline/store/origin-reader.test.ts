/** Shards read over HTTP, from a site that answers, fails, or has other data by now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchText, UnreachableError } from '../../../pipeline/store/http-reader.ts';
import { keepOpen } from '../../../pipeline/store/live.ts';
import { DataMissingError } from '../../../pipeline/store/manifest.ts';
import { openOrigin } from '../../../pipeline/store/origin-reader.ts';
import { ShardError } from '../../../pipeline/store/shards.ts';
import { type Built, buildData } from '../built.ts';

const ORIGIN = 'https://filmoteca.example';
let built: Built;
beforeAll(async () => {
  built = await buildData();
});

/** A site that serves the sample's data, but for what `answer` answers in their place; it notes what it is asked. */
function site(answer: (path: string) => Response | undefined = () => undefined) {
  const asked: string[] = [];
  const fetcher = (async (url: string) => {
    const path = url.slice(`${ORIGIN}/data/`.length);
    asked.push(path);
    return answer(path) ?? new Response(readFileSync(join(built.out, path)));
  }) as typeof fetch;
  return { asked, fetcher };
}
const gone = (): Response => new Response('No hay nada en esta dirección.', { status: 404 });
const trouble = (): Response => new Response('', { status: 502 });

describe('a site’s data', () => {
  it('are read as from the folder, each file once', async () => {
    const { asked, fetcher } = site();
    const { manifest, reader } = await openOrigin(ORIGIN, undefined, fetcher);
    expect(manifest).toEqual(built.data.manifest);
    for (let time = 0; time < 2; time++)
      expect(await reader.get('films', '862')).toEqual(await built.data.reader.get('films', '862'));
    expect(asked).toHaveLength(2);
  });

  it('take a file less where the manifest is known', async () => {
    const { asked, fetcher } = site();
    const { reader } = await openOrigin(ORIGIN, built.data.manifest, fetcher);
    expect((await reader.get('films', '862'))?.title).toBe('Toy Story');
    expect(asked).toEqual([expect.stringContaining('/films/')]);
  });

  it('are asked for once where many ask at the same time', async () => {
    const { asked, fetcher } = site();
    const { reader } = await openOrigin(ORIGIN, built.data.manifest, fetcher);
    await Promise.all(Array.from({ length: 20 }, () => reader.get('films', '862')));
    expect(asked).toHaveLength(1);
  });

  it('are bounded in memory: a file that was not used for long is asked for again', async () => {
    const manifest = { ...built.data.manifest, tables: { ...built.data.manifest.tables, films: 1024 } };
    const shard = (): Response => new Response('{}\n');
    const { asked, fetcher } = site(shard);
    const { reader } = await openOrigin(ORIGIN, manifest, fetcher);
    const read = async (): Promise<void> => {
      for (let id = 0; id < 1000; id++) await reader.get('films', String(id));
    };
    await read();
    const once = asked.length;
    expect(once).toBeGreaterThan(300);
    await read();
    expect(asked.length).toBeGreaterThan(1.5 * once);
  });

  it('that are not there are said to be missing', async () => {
    await expect(openOrigin(ORIGIN, undefined, site(gone).fetcher)).rejects.toThrow(DataMissingError);
    const { reader } = await openOrigin(ORIGIN, built.data.manifest, site(gone).fetcher);
    await expect(reader.get('films', '862')).rejects.toThrow(ShardError);
  });

  it('are read once they are there again', async () => {
    let answer: (() => Response) | undefined = trouble;
    const { reader } = await openOrigin(ORIGIN, built.data.manifest, site(() => answer?.()).fetcher);
    const failed = reader.get('films', '862');
    await expect(failed).rejects.toThrow(ShardError);
    await expect(failed).rejects.toMatchObject({ cause: expect.any(UnreachableError) });
    answer = undefined;
    expect((await reader.get('films', '862'))?.title).toBe('Toy Story');
  });
});

describe('a request', () => {
  const options = (...answers: (() => Promise<Response>)[]) => {
    let count = 0;
    const fetcher = (() => (answers[count++] ?? answers.at(-1))?.()) as typeof fetch;
    return { patience: 50, fetcher, count: () => count };
  };
  const never = (): Promise<Response> => {
    throw new Error('unexpected');
  };

  it.each<[string, () => Promise<Response>]>([
    ['is refused', () => Promise.reject(new TypeError('fetch failed'))],
    ['is answered with trouble', async () => trouble()],
    ['breaks off midway', async () => new Response(new ReadableStream({ start: (c) => c.error('cut') }))],
  ])('that %s is made a second time, and no third', async (_, failing) => {
    const mended = options(failing, async () => new Response('whole'), never);
    expect(await fetchText('x', mended)).toBe('whole');
    const lost = options(failing);
    await expect(fetchText('x', lost)).rejects.toThrow(UnreachableError);
    expect(lost.count()).toBe(2);
  });

  it('for what is not there is made once', async () => {
    const missing = options(async () => gone(), never);
    await expect(fetchText('x', missing)).rejects.toThrow('status 404');
    expect(missing.count()).toBe(1);
  });

  it('that says nothing has failed after a while', async () => {
    const silent = ((_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
      })) as unknown as typeof fetch;
    await expect(fetchText('x', { patience: 20, fetcher: silent })).rejects.toThrow(UnreachableError);
  });
});

describe('data that are kept open', () => {
  it('are opened again where another snapshot has taken their place', async () => {
    const old = { ...built.data.manifest, snapshot: '0'.repeat(16) };
    const { asked, fetcher } = site((path) => (path.startsWith(old.snapshot) ? gone() : undefined));
    let known: typeof old | undefined = old;
    const withData = keepOpen(() => {
      const manifest = known;
      known = undefined;
      return openOrigin(ORIGIN, manifest, fetcher);
    });
    const titleOf = (id: string) => withData(({ reader }) => reader.get('films', id));
    expect((await titleOf('862'))?.title).toBe('Toy Story');
    expect(asked).toEqual([expect.stringContaining(old.snapshot), 'manifest.json', expect.anything()]);
    expect((await titleOf('862'))?.title).toBe('Toy Story');
    expect(asked).toHaveLength(3);
  });
});
