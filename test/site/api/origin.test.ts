import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { QUERIES } from '../../../pipeline/queries/index.ts';
import { openOrigin } from '../../../pipeline/store/origin-reader.ts';
import { createHandler } from '../../../site/api/handler.ts';
import { type DeployContext, originOf } from '../../../site/api/origin.ts';
import { type Built, buildData } from '../../pipeline/built.ts';

describe('the origin that a function reads', () => {
  const context = (deploy: string, id: string, site: DeployContext['site']): DeployContext => ({
    deploy: { context: deploy, id },
    site,
  });
  const site = { id: 's', name: 'filmoteca', url: 'https://filmoteca.example' };

  it('is the address of its own deploy, on production as on a preview', () => {
    for (const deploy of ['production', 'deploy-preview', 'branch-deploy'])
      expect(originOf(context(deploy, '65f0', site))).toBe('https://65f0--filmoteca.netlify.app');
  });

  it('is where the site is served, on one’s own machine', () => {
    const local = { ...site, url: 'http://localhost:8888' };
    expect(originOf(context('dev', '0', local))).toBe('http://localhost:8888');
    expect(originOf(context('', '', { url: 'http://127.0.0.1:4000/' }))).toBe('http://127.0.0.1:4000');
  });

  it('is refused where the platform names none', () => {
    expect(() => originOf(context('production', '65f0', {}))).toThrow('named no site');
  });
});

describe('a cold answer', () => {
  let built: Built;
  beforeAll(async () => {
    built = await buildData();
  });

  /** Files that a function without anything in memory asks for, and how many times it waits for some. */
  async function cold(address: string): Promise<{ status: number; asked: number; waits: number }> {
    let [asked, waits, open] = [0, 0, 0];
    const fetcher = (async (url: string) => {
      asked++;
      if (open++ === 0) waits++;
      await new Promise((resolve) => setTimeout(resolve, 1));
      open--;
      return new Response(readFileSync(join(built.out, url.slice('http://site/data/'.length))));
    }) as typeof fetch;
    const handle = createHandler(() => openOrigin('http://site', built.data.manifest, fetcher));
    const { status } = await handle(new Request(`http://localhost${address}`));
    return { status, asked, waits };
  }

  // What is looked for by a mistyped name, or by words, may be in many places.
  const named = QUERIES.filter(({ name }) => !['buscar', 'explorar', 'ranking'].includes(name));
  const examples = named.flatMap(({ name, examples: all }) =>
    all
      .filter(({ status }) => status === 200)
      .map(({ params }) => `/api/${name}?${new URLSearchParams(params)}`),
  );

  it.each(examples)('%s takes at most four files, and waits for them twice', async (address) => {
    const { status, asked, waits } = await cold(address);
    expect(status).toBe(200);
    expect(asked).toBeLessThanOrEqual(4);
    expect(waits).toBeLessThanOrEqual(2);
  });

  it.each(['/api/buscar?q=almodobar', '/api/get_actor/Tom%20Hanx', '/api/score_titulo/Incepcion'])(
    '%s waits at most six times, however many it takes',
    async (address) => {
      expect((await cold(address)).waits).toBeLessThanOrEqual(6);
    },
  );
});
