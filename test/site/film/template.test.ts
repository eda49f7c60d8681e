import { describe, expect, it } from 'vitest';
import { jsonLd } from '../../../site/build/schema.ts';
import { readFilmPage } from '../../../site/film/page.ts';
import { filmHead, renderFilm } from '../../../site/film/render.ts';
import { openFrame } from '../../../site/film/template.ts';
import { dataWith, FILM, FRAME_HTML } from './film.ts';

const filling = { id: 1, title: 'Up', description: 'Una película', about: {}, main: '<p>Sí</p>' };

describe('the frame of films’ pages', () => {
  it('takes names that look like markup, entities, marks or replacement patterns for what they are', () => {
    const title = `"><script>&lt;/title>&quot; % main % $& $1 /pelicula/marco/`;
    const html = openFrame(FRAME_HTML)({
      ...filling,
      title,
      description: title,
      about: { name: `${title}</script>` },
    });
    expect(html).toContain(
      '<title>&quot;&gt;&lt;script&gt;&amp;lt;/title&gt;&amp;quot; % main % $&amp; $1 /pelicula/marco/</title>',
    );
    expect(html).toContain('og:title content="&quot;><script>&amp;lt;/title>&amp;quot; % main %');
    expect(html.match(/<p>Sí/g)).toHaveLength(1);
    const json = /ld\+json>(.*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ name: `${title}</script>` });
  });

  it('is refused without a mark: films would all have one title', () => {
    expect(() => openFrame(FRAME_HTML.replace('<title>% title %', '<title>'))).toThrow(
      'lacks its mark <title>',
    );
  });
});

describe('a film’s content', () => {
  it('shows what the data has as text, never as markup', async () => {
    const page = await readFilmPage(dataWith(FILM).reader, '9487');
    const html = page === undefined ? '' : renderFilm(page);
    expect(html).toContain('<h1 dir="auto" lang="en">A Bug&#x27;s "Life" &lt;b&gt;&amp;amp;</h1>');
    expect(html).toContain('&lt;/p&gt;&lt;script&gt;alert("1 &gt; 0 &amp; 2")&lt;/script&gt;');
    expect(html).not.toMatch(/<script|<i>|<b>&/);
  });

  it('is described in words that name the director and the year', async () => {
    const page = await readFilmPage(dataWith(FILM).reader, '9487');
    expect(page && filmHead(page)).toMatchObject({
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
