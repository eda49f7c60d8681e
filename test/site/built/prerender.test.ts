import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { prerenderFilms } from '../../../site/film/prerender.ts';
import { TEMPLATE_FILE } from '../../../site/film/template.ts';

const built = inject('site').root;
const IDS = [862, 27_205];
/** No film has it. */
const UNKNOWN = 999_999_999;

/** A project with the data and the template of the one that is built, and no page. */
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'filmoteca-prerender-'));
  await mkdir(dirname(join(root, TEMPLATE_FILE)), { recursive: true });
  await cp(join(built, TEMPLATE_FILE), join(root, TEMPLATE_FILE));
  await symlink(join(built, 'public'), join(root, 'public'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('films’ pages', () => {
  it('are those of the built site, and nothing else is left', async () => {
    await prerenderFilms(root, IDS);
    for (const id of IDS) {
      const page = join('dist', 'pelicula', String(id), 'index.html');
      expect(await readFile(join(root, page), 'utf8')).toBe(await readFile(join(built, page), 'utf8'));
    }
    expect(await readdir(join(root, '.netlify'))).toEqual(['templates']);
  });

  it('are refused where the data lacks one', async () => {
    await expect(prerenderFilms(root, [...IDS, UNKNOWN])).rejects.toThrow(`has no ${UNKNOWN} in films`);
    expect(await readdir(join(root, '.netlify'))).toEqual(['templates']);
  });
});
