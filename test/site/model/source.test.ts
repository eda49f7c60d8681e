/** What pages say of where the data is from, by the source that was read. */
import { expect, it } from 'vitest';
import { dataText } from '../../../site/model/texts.ts';
import { creditLine } from '../../../site/texts.ts';

it('the footer names GroupLens only where something is of it', () => {
  expect(creditLine('The Movies Dataset', false)).toMatch(/^Los datos proceden de TMDB y GroupLens\./);
  expect(creditLine('TMDB 5000', false)).toMatch(/^Los datos proceden de TMDB\. .*no está avalado/);
  expect(creditLine('volcado de TMDB', true)).toMatch(/TMDB y GroupLens/);
});

it('the model card says where its figures are of other data than the site’s', () => {
  expect(dataText('The Movies Dataset').join(' ')).not.toContain('otros datos');
  expect(dataText('TMDB 5000')).toContain(
    'Este sitio muestra otros datos (TMDB 5000): las cifras de abajo no se han medido con ellos.',
  );
});
