/** Under what terms the data at hand may be used. */
import { expect, it } from 'vitest';
import { dataTerms } from '../../../pipeline/queries/texts/terms.ts';
import { findSources } from '../../../pipeline/raw/sources.ts';

const fixture = (folder: string): string => findSources('test/fixtures/raw', folder).name;

it.each([
  ['the sample', findSources('/', undefined).name, 'The Movies Dataset'],
  ['TMDB 5000', fixture('tmdb-5000'), 'TMDB 5000'],
  ['a dump of names', fixture('tmdb-names'), 'volcado'],
  ['a daily dump', fixture('tmdb-daily'), 'volcado'],
])('of %s name it, and TMDB beside it', (_, name, said) => {
  const terms = dataTerms(name, false);
  expect(terms).toMatch(new RegExp(`^Datos de .*${said}`));
  expect(terms).toContain('no está avalado ni certificado por TMDB');
  expect(terms).not.toContain('MovieLens');
  expect(dataTerms(name, true)).toContain('MovieLens');
});
