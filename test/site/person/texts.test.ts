import { expect, it } from 'vitest';
import { namesakeText, totalLine } from '../../../site/person/texts.ts';

const figures = {
  films: 3,
  filmsWithReturn: 2,
  total: 177.45,
  mean: 59.15,
  meanKnown: 88.725,
  median: 88.725,
};

it('tells namesakes apart by trade, count and best-known film', () => {
  const other = { id: 159572, name: 'Michael Jackson', film: { title: 'The Wiz', year: 1978 } };
  expect(namesakeText({ ...other, acted: 12, directed: 1 })).toBe(
    'Michael Jackson: actuó en 12 películas y dirigió 1 película, como «The Wiz» (1978)',
  );
  expect(namesakeText({ ...other, acted: 0, directed: 1 })).toBe(
    'Michael Jackson: dirigió 1 película, «The Wiz» (1978)',
  );
});

it('tells a sum of returns in words, and of none that nothing is known', () => {
  expect(totalLine(figures)).toBe(
    'Retorno total: 177,45, la suma de los retornos de las 2 películas con datos.',
  );
  expect(totalLine({ ...figures, filmsWithReturn: 0 })).toContain('De ninguna se conocen');
});
