/** The pages of genres, decades, countries, languages and sagas, recounted from the data that the site was built from. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { openData } from '../../../pipeline/store/file-reader.ts';
import type { FilmEntry } from '../../../pipeline/store/tables.ts';

const { root } = inject('site');
const films = Array.from(openData(join(root, 'public', 'data')).entries('films'), ([, film]) => film);
const pageOf = (path: string): string => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

const GROUPS: [path: string, isIn: (film: FilmEntry) => boolean][] = [
  ['genero/ciencia-ficcion', ({ genres }) => genres.includes('Science Fiction')],
  ['decada/1990', ({ year }) => year >= 1990 && year <= 1999],
  ['pais/fr', ({ countries }) => countries.includes('FR')],
  ['idioma/es', ({ language }) => language === 'es'],
  ['saga/10194', ({ collection }) => collection?.id === 10194],
];

describe.each(GROUPS)('/%s/', (path, isIn) => {
  const own = films.filter(isIn).sort((a, b) => b.votes - a.votes || a.id - b.id);
  const html = pageOf(path);

  it('says how many films there are, and shows the best-known', () => {
    expect(own.length).toBeGreaterThan(2);
    expect(textOf(html)).toContain(`${own.length} películas, de `);
    const shown = [...html.matchAll(/<a href="\/pelicula\/(\d+)\/"/g)].map(([, id]) => Number(id));
    expect(shown.toSorted((a, b) => a - b)).toEqual(
      own
        .slice(0, 24)
        .map(({ id }) => id)
        .sort((a, b) => a - b),
    );
  });

  it('tells the medians of what is known, and of how many', () => {
    const known = own.filter(({ budget }) => budget > 0);
    expect(known.length).toBeGreaterThan(0);
    expect(textOf(html)).toContain(`mediana de ${known.length} de ${own.length}`);
  });
});

it('lists all of them but sagas, and all are in the sitemap', () => {
  const index = pageOf('indice');
  const sitemap = readFileSync(join(root, 'dist/sitemap/paginas.xml'), 'utf8');
  const paths = globSync('{genero,decada,pais,idioma,saga}/*', { cwd: join(root, 'dist') });
  expect(paths.length).toBeGreaterThan(50);
  for (const path of paths) {
    if (!path.startsWith('saga/')) expect(index).toContain(`href="/${path}/"`);
    expect(sitemap).toContain(`/${path}/</loc>`);
  }
});
