import { describe, expect, it } from 'vitest';
import { QUERIES } from '../../../pipeline/queries/index.ts';
import { docsMarkdown, llmsTxt } from '../../../site/agents/docs.ts';
import { openSearch } from '../../../site/agents/open-search.ts';

const ORIGIN = 'https://filmoteca.example/';

describe('what programs read', () => {
  it('names every query, with each parameter and every example', () => {
    const docs = docsMarkdown(ORIGIN);
    for (const { name, params, examples } of QUERIES) {
      const start = docs.indexOf(`\n## ${name}\n`);
      expect(start, name).toBeGreaterThan(0);
      const section = docs.slice(start + 1).split('\n## ')[0] ?? '';
      for (const param of params) expect(section, `${name}: ${param}`).toMatch(`- \`${param}\`: `);
      const addresses = [...section.matchAll(/- (\d+): <(.+)>/g)];
      const asked = addresses.map(([, status, address = '']) => {
        const { pathname, searchParams } = new URL(address);
        return { pathname, status: Number(status), params: Object.fromEntries(searchParams) };
      });
      expect(asked).toEqual(
        examples.map((example) => ({
          pathname: `/api/${name}`,
          status: example.status,
          params: { ...example.params },
        })),
      );
    }
  });

  it('has an introduction whose links are the site’s own', () => {
    const text = llmsTxt(ORIGIN);
    expect(text).toMatch(/^# Filmoteca\n\n> \S/);
    const links = [...text.matchAll(/^- \[.+?\]\((.+?)\): \S/gm)].map(([, address = '']) => address);
    expect(links.length).toBeGreaterThan(QUERIES.length);
    for (const address of links) expect(new URL(address).origin).toBe('https://filmoteca.example');
  });
});

it('browsers are told where to search', () => {
  const template = /template="(.+?)"/.exec(openSearch(ORIGIN))?.[1];
  expect(template).toBe('https://filmoteca.example/buscar/?q={searchTerms}');
});
