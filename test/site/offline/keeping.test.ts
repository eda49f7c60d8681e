import { describe, expect, it } from 'vitest';
import { isOutdated, keepingOf, keptAs } from '../../../site/offline/keeping.ts';

const SITE = 'https://filmoteca.test';
const keeping = (path: string) => keepingOf(SITE + path, SITE);

describe('what is kept', () => {
  it.each([
    ['/', 'page'],
    ['/pelicula/862/', 'page'],
    ['/pelicula/862-toy-story', 'page'],
    ['/buscar/?q=toy', 'page'],
    ['/data/manifest.json', 'file'],
    ['/favicon.svg', 'file'],
    ['/_astro/abc123.woff2', 'immutable'],
    ['/data/0123456789abcdef/films/0.json', 'immutable'],
  ])('takes %s as %s', (path, kind) => {
    expect(keeping(path)).toBe(kind);
  });

  it.each(['/api/score_titulo/toy%20story', '/api/', '/sw.js'])('leaves %s to the network', (path) => {
    expect(keeping(path)).toBeNull();
  });

  it('is nothing of another site', () => {
    expect(keepingOf('https://elsewhere.test/pelicula/862/', SITE)).toBeNull();
  });
});

it('keeps a page once, whatever its query and its last slash, but for what compares', () => {
  const address = `${SITE}/pelicula/862/`;
  for (const path of ['/pelicula/862', '/pelicula/862/?x=1', '/pelicula/862/#reparto'])
    expect(keptAs(SITE + path, 'page')).toBe(address);
  const compared = `${SITE}/comparar/?a=pelicula-603&b=pelicula-604`;
  expect(keptAs(compared, 'page')).toBe(compared);
  expect(keptAs(`${SITE}/data/manifest.json`, 'file')).toBe(`${SITE}/data/manifest.json`);
});

it('takes the data of any snapshot but the standing one for outdated, and nothing else', () => {
  const outdated = (path: string) => isOutdated(SITE + path, 'new');
  expect(outdated('/data/old/films/0.json')).toBe(true);
  expect(outdated('/data/newer/films/0.json')).toBe(true);
  expect(outdated('/data/new/films/0.json')).toBe(false);
  expect(outdated('/data/manifest.json')).toBe(false);
  expect(outdated('/pelicula/862/')).toBe(false);
});
