import { describe, expect, it } from 'vitest';
import { jsonLd } from '../../../site/build/schema.ts';
import { readFilmPage } from '../../../site/film/page.ts';
import { filmContent } from '../../../site/film/render.ts';
import { parseTemplate } from '../../../site/film/template.ts';
import { dataWith, FILM, TEMPLATE_HTML } from './film.ts';

const content = { id: 1, title: 'Up', description: 'Una película', about: {}, main: '<p>Sí</p>' };

describe('the template of films’ pages', () => {
  it('takes names that look like markup, entities, placeholders or replacement patterns for what they are', () => {
    const title = `"><script>&lt;/title>&quot; % main % $& $1 /pelicula/plantilla/`;
    const html = parseTemplate(TEMPLATE_HTML)({
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
    expect(() => parseTemplate(TEMPLATE_HTML.replace('<title>% title %', '<title>'))).toThrow(
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
