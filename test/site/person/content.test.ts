import { expect, it } from 'vitest';
import type { DataFolder } from '../../../pipeline/store/file-reader.ts';
import { ShardError } from '../../../pipeline/store/shards.ts';
import type { PersonEntry } from '../../../pipeline/store/tables.ts';
import { createPageHandler } from '../../../site/layouts/on-demand.ts';
import { PERSON_PAGES } from '../../../site/person/render.ts';
import { TEMPLATE_HTML } from '../film/film.ts';

const FIGURES = { films: 1, filmsWithReturn: 1, total: 3, mean: 3, meanKnown: 3, median: 3 };
const PERSON: PersonEntry = {
  id: 7,
  name: 'Ana <b>"María"</b>',
  acting: { ...FIGURES, notDirected: FIGURES },
  directing: null,
  films: [
    {
      id: 1,
      title: 'Up',
      year: 2009,
      date: '2009-05-13',
      acted: true,
      directed: false,
      character: 'Kevin',
      budget: 100_000,
      revenue: 300_000,
      ratio: 3,
      votes: 10,
      score: 7,
    },
  ],
  namesakes: [],
  collaborators: [{ id: 8, name: 'Eva', places: [0] }],
};

/** Asks the handler of people. @param read what the data's reader does */
function get(path: string, read: (key: string) => unknown): Promise<Response> {
  const data = {
    manifest: { snapshot: 'g1' },
    reader: { get: async (table: string, key: string) => read(`${table}/${key}`) },
  } as unknown as DataFolder;
  const handle = createPageHandler(PERSON_PAGES, {
    openData: () => data,
    readTemplate: () => TEMPLATE_HTML.replaceAll('pelicula', 'persona'),
    readNotFound: () => '',
  });
  return handle(new Request(`http://localhost:8888${path}`));
}
const known = (key: string): unknown => (key === 'people/7' ? PERSON : undefined);

it('is one read, of which the page has figures and films, as text and never as markup', async () => {
  const read: string[] = [];
  const response = await get('/persona/7/', (key) => {
    read.push(key);
    return known(key);
  });
  const html = await response.text();
  expect([response.status, read]).toEqual([200, ['people/7']]);
  expect(html).toContain('<link rel=canonical href=http://localhost:8888/persona/7/>');
  expect(html).toContain('<h1 dir="auto">Ana &lt;b&gt;&quot;María&quot;&lt;/b&gt;</h1>');
  expect(html).toContain('×3');
  expect(html).toContain('<a href="/pelicula/1/"');
  expect(html).not.toMatch(/% \w+ %|plantilla/);
});

it('leads from an address with a name to the person’s one', async () => {
  const response = await get('/persona/7-ana?de=enlace', known);
  expect([response.status, response.headers.get('Location')]).toEqual([301, '/persona/7/?de=enlace']);
});

it.each(['/persona/8/', '/persona/', '/persona/nadie/', '/persona/007/'])(
  'says that there is nobody: %s',
  async (path) => {
    const response = await get(path, known);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('No hay nadie con este número en el catálogo.');
  },
);

it('offers a retry where the data cannot be read', async () => {
  const response = await get('/persona/7/', () => {
    throw new ShardError('people/3.json', new Error('secret path'));
  });
  const html = await response.text();
  expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '60']);
  expect(html).toContain('Ahora no podemos mostrar esta ficha');
  expect(html).toContain('Reintentar');
  expect(html).not.toContain('secret');
});
