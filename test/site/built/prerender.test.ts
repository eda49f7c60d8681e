import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { prerender } from '../../../site/build/prerender.ts';
import { templateFile } from '../../../site/layouts/template.ts';

const built = inject('site').root;
/** Films and people. */
const IDS = { pelicula: [862, 27_205], persona: [31, 488] } as const;
/** Nothing has it. */
const UNKNOWN = 999_999_999;

/** A project with the data and the templates of the one that is built, and no page. */
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'filmoteca-prerender-'));
  const templates = dirname(templateFile('pelicula'));
  await mkdir(join(root, '.netlify'));
  await cp(join(built, templates), join(root, templates), { recursive: true });
  await symlink(join(built, 'public'), join(root, 'public'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe.each(['pelicula', 'persona'] as const)('pages of /%s/', (section) => {
  const ids = IDS[section];

  it('are those of the built site, and nothing else is left', async () => {
    await prerender(root, section, ids);
    for (const id of ids) {
      const page = join('dist', section, String(id), 'index.html');
      expect(await readFile(join(root, page), 'utf8')).toBe(await readFile(join(built, page), 'utf8'));
    }
    expect(await readdir(join(root, '.netlify'))).toEqual(['templates']);
  });

  it('are refused where the data lacks one', async () => {
    await expect(prerender(root, section, [...ids, UNKNOWN])).rejects.toThrow(
      `has nothing for /${section}/${UNKNOWN}/`,
    );
    expect(await readdir(join(root, '.netlify'))).toEqual(['templates']);
  });
});
