import { describe, expect, it } from 'vitest';
import { jsonLd } from '../../../site/build/schema.ts';
import { readFilmPage } from '../../../site/film/page.ts';
import { filmContent } from '../../../site/film/render.ts';
import { parseTemplate } from '../../../site/layouts/template.ts';
import { dataWith, FILM, TEMPLATE_HTML } from './film.ts';

const content = {
  path: '/pelicula/1/',
  title: 'Up',
  description: 'Una película',
  about: {},
  main: '<p>Sí</p>',
};

describe('the template of films’ pages', () => {
  it('takes names that look like markup, entities, placeholders or replacement patterns for what they are', () => {
    const title = `"><script>&lt;/title>&quot; % main % $& $1 /pelicula/plantilla/`;
    const html = parseTemplate(
      TEMPLATE_HTML,
      'pelicula',
    )({
      ...content,
      title,
      description: title,
      about: { name: `${title}</script>` },
    });
    expect(html).toContain(
      '<title>"&gt;&lt;script&gt;&amp;lt;/title&gt;&amp;quot; % main % $&amp; $1 /pelicula/plantilla/</title>',
    );
    expect(html).toContain('og:title content="&quot;&gt;&lt;script&gt;&amp;lt;/title&gt;&amp;quot; % main %');
    expect(html.match(/<p>Sí/g)).toHaveLength(1);
    const json = /ld\+json>(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ name: `${title}</script>` });
  });

  it('is refused without a placeholder: films would all have one title', () => {
    expect(() => parseTemplate(TEMPLATE_HTML.replace('<title>% title %', '<title>'), 'pelicula')).toThrow(
      'lacks its placeholder <title>',
    );
  });
});

describe('a film’s content', () => {
  it('shows what the data has as text, never as markup', async () => {
    const page = await readFilmPage(dataWith(FILM).reader, '9487');
    const html = page === undefined ? '' : filmContent(page).main;
    expect(html).toContain('<h1 dir="auto" lang="en">A Bug&#x27;s &quot;Life&quot; &lt;b&gt;&amp;amp;</h1>');
    expect(html).toContain('&lt;/p&gt;&lt;script&gt;alert(&quot;1 &gt; 0 &amp; 2&quot;)&lt;/script&gt;');
    expect(html).not.toMatch(/<script|<i>|<b>&/);
  });

  const htmlOf = async (changes: Partial<typeof FILM>): Promise<string> => {
    const page = await readFilmPage(dataWith({ ...FILM, ...changes }).reader, '9487');
    return page === undefined ? '' : filmContent(page).main;
  };

  it('says that there is no score where there are votes alone, and never 0 of 10', async () => {
    const html = await htmlOf({ votes: 58, score: 0 });
    expect(html).toContain('58 votos; la fuente no da su media');
    expect(html).not.toContain('/ 10');
  });

  it('marks a film that is not out, and no other', async () => {
    expect(await htmlOf({ isUnreleased: true })).toContain('no se ha estrenado');
    expect(await htmlOf({})).not.toContain('no se ha estrenado');
  });

  it('tells the profit, and on which side of the usual break-even the return is', async () => {
    expect(await htmlOf({})).toContain('Recaudó 243,3 millones de dólares más de lo que costó.');
    expect(await htmlOf({})).toContain('Pasa de las 2,5 veces');
    const loss = await htmlOf({ revenue: 60_000_000, ratio: 0.5 });
    expect(loss).toContain('Recaudó 60 millones de dólares menos de lo que costó.');
    expect(loss).toContain('No llega a las 2,5 veces');
  });

  it('is described in words that name the director and the year', async () => {
    const page = await readFilmPage(dataWith(FILM).reader, '9487');
    expect(page && filmContent(page)).toMatchObject({
      title: 'A Bug\'s "Life" <b>&amp; (1998)',
      description: expect.stringContaining('de John "Quotes" Lasseter de 1998'),
    });
  });

  it('reads nothing of each recommendation besides', async () => {
    const read: string[] = [];
    const page = await readFilmPage(dataWith(FILM, (key) => read.push(key)).reader, '9487');
    expect(read).toEqual(['films/9487', 'recommendations/9487']);
    expect(page?.recommended).toMatchObject([{ id: 862, genre: 'Animation' }]);
  });
});

describe('a description for search engines', () => {
  it('holds nothing that HTML could take for its own', () => {
    const name = '</script> <!-- &quot; &#39;';
    const json = jsonLd({ name });
    expect(json).not.toMatch(/[<&]/);
    expect(JSON.parse(json)).toEqual({ '@context': 'https://schema.org', name });
  });
});
