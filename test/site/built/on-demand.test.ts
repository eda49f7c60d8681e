/**
 * The site of a catalogue that the host has no room for: the sample again, with room for 100 films. What the function
 * renders is compared with what the build prerenders of the same films where it prerenders them all.
 */
import { globSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { createProject, runScript, type ServedProject, serveProject } from '../project.ts';

const LIMIT = 100;
const whole = inject('site').root;
const ids = globSync('*/', { cwd: join(whole, 'dist/pelicula') });

let root: string;
let served: ServedProject;
let prerendered: ReadonlySet<string>;

beforeAll(async () => {
  root = await createProject();
  const { code, output } = await runScript(root, 'build', { PRERENDERED_FILMS: String(LIMIT) });
  if (code !== 0) throw new Error(output);
  prerendered = new Set(globSync('*/', { cwd: join(root, 'dist/pelicula') }));
  served = await serveProject(root);
});

afterAll(async () => {
  await served.close();
  await rm(root, { recursive: true, force: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(served.url + path, init);
/** Of films that were not prerendered. */
const onDemand = (): string[] => ids.filter((id) => !prerendered.has(id));
const prerenderedPage = (id: string): string =>
  readFileSync(join(whole, 'dist/pelicula', id, 'index.html'), 'utf8');

describe('a site with room for 100 films', () => {
  it('prerenders the most voted ones', () => {
    expect(prerendered.size).toBe(LIMIT);
    expect(ids.length).toBeGreaterThan(500);
    // The Dark Knight, Inception, Toy Story.
    for (const id of ['155', '27205', '862']) expect(prerendered).toContain(id);
  });

  it('answers every other film with the very page that the build would have prerendered', async () => {
    const different: string[] = [];
    for (const id of onDemand()) {
      const response = await get(`/pelicula/${id}/`);
      if (response.status !== 200 || (await response.text()) !== prerenderedPage(id)) different.push(id);
    }
    expect(different).toEqual([]);
  });

  it('answers the prerendered ones with their files, without the function', async () => {
    const [file, function_] = await Promise.all([get('/pelicula/862/'), get(`/pelicula/${onDemand()[0]}/`)]);
    expect(await file.text()).toBe(prerenderedPage('862'));
    expect(file.headers.has('netlify-cdn-cache-control')).toBe(false);
    expect(function_.headers.get('netlify-cdn-cache-control')).toContain('durable');
  });

  it('answers for people who have no file, whom search engines may list', async () => {
    const files = new Set(globSync('*/', { cwd: join(root, 'dist/persona') }));
    const others = openData(join(root, 'public/data'))
      .keys('people')
      .filter((id) => !files.has(id));
    expect(others.length).toBeGreaterThan(1000);
    for (const id of others.filter((_, place) => place % 50 === 0)) {
      const response = await get(`/persona/${id}/`);
      const html = await response.text();
      expect([response.status, html.includes(`/persona/${id}/`), html.includes('<tbody><tr>')], id).toEqual([
        200,
        true,
        true,
      ]);
      expect(html).not.toMatch(/noindex|% \w+ %|\/plantilla\//);
    }
  });

  it('gives every film and person as Markdown where its page says, prerendered or not', async () => {
    for (const path of ['/pelicula/862/', `/pelicula/${onDemand()[0]}/`, '/persona/31/']) {
      const page = await (await get(path)).text();
      const [, address = ''] = /<link rel="alternate" type="text\/markdown" href="(.+?)"/.exec(page) ?? [];
      expect(address).toBe(`${path}index.md`);
      const response = await get(address);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'text/markdown; charset=utf-8',
      ]);
      const [, heading] = /<h1[^>]*>(.+?)<\/h1>/.exec(page) ?? [];
      const text = await response.text();
      expect(text.split('\n')[0]).toBe(`# ${heading}`);
      expect(text).toContain(`](${served.url}/pelicula/`);
    }
  });

  it('gives a prerendered page and one on demand the same headers of safety', async () => {
    const [file, function_] = await Promise.all([get('/pelicula/862/'), get(`/pelicula/${onDemand()[0]}/`)]);
    const names = ['content-type', 'content-security-policy', 'strict-transport-security', 'referrer-policy'];
    const of = (response: Response): (string | null)[] => names.map((name) => response.headers.get(name));
    expect(of(function_)).toEqual(of(file));
  });

  it('leads to a film’s one address from those without slash or with a title, prerendered or not', async () => {
    for (const id of ['862', onDemand()[0] ?? '']) {
      for (const path of [`/pelicula/${id}`, `/pelicula/${id}-un-titulo/`, `/pelicula/${id}-un-titulo`]) {
        const response = await get(path);
        expect([response.status, response.url]).toEqual([200, `${served.url}/pelicula/${id}/`]);
      }
    }
  });

  it('shows its own 404 page for a film that there is not, and for the template', async () => {
    const notFound = readFileSync(join(root, 'dist/404.html'), 'utf8');
    for (const path of ['/pelicula/999999999/', '/pelicula/nada/', '/pelicula/plantilla/']) {
      const response = await get(path);
      expect([response.status, await response.text()]).toEqual([404, notFound]);
    }
  });

  it('lists every film in its sitemap', async () => {
    const paths = (await (await get('/sitemap/peliculas.xml')).text()).match(/\/pelicula\/\d+\//g);
    expect(new Set(paths)).toEqual(new Set(ids.map((id) => `/pelicula/${id}/`)));
  });
});
