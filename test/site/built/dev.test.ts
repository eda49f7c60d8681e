/** `npm run dev`: what a deployed site answers, from the sources as they are at the moment. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProject, type ServedProject, serveProject } from '../project.ts';

let root: string;
let served: ServedProject;
beforeAll(async () => {
  root = await createProject();
  // Without data in public/: the pipeline runs first. With the development builds of React, as for a user.
  served = await serveProject(root, { NODE_ENV: 'development' }, 'dev');
});
afterAll(async () => {
  await served?.close();
  await rm(root, { recursive: true, force: true });
});

const get = (path: string): Promise<Response> => fetch(served.url + path, { redirect: 'manual' });
const textOf = async (path: string): Promise<string> => (await get(path)).text();

it('answers with pages, films’ pages, functions and data', async () => {
  expect(await textOf('/estrenos/')).toContain('<title>Estrenos');
  expect(await textOf('/pelicula/862/')).toContain('<title>Toy Story (1995)');
  expect((await get('/pelicula/862-toy-story/')).headers.get('location')).toBe('/pelicula/862/');
  expect(await (await get('/api/score_titulo/titanic')).json()).toMatchObject({ titulo: 'Titanic' });
  expect(await (await get('/data/manifest.json')).json()).toMatchObject({ source: { kind: 'sample' } });
});

it('answers for people without a page of their own, and for what there is not', async () => {
  const person = await get('/persona/999999999/');
  expect([person.status, (await get('/pelicula/999999999/')).status, (await get('/nada/')).status]).toEqual([
    404, 404, 404,
  ]);
  expect((await get('/persona/31-tom-hanks/')).headers.get('location')).toBe('/persona/31/');
});

it('shows a changed text in pages and in films’ pages', async () => {
  const change = async (file: string, from: string, to: string): Promise<void> => {
    const path = join(root, file);
    const before = await readFile(path, 'utf8');
    expect(before).toContain(from);
    await writeFile(path, before.replaceAll(from, to));
  };
  await change('site/film/texts.ts', 'Sinopsis', 'Argumento');
  await expect.poll(() => textOf('/pelicula/862/')).toContain('Argumento');
  await change('site/texts.ts', 'Estrenos', 'Novedades');
  await expect.poll(() => textOf('/datos/')).toContain('Novedades');
});
