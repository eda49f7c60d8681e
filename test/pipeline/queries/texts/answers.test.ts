/** What the answers say, whatever the figures: agreement of number, and figures as Spanish readers write them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, integer, list } from '../../../../pipeline/common/numbers.ts';
import * as answers from '../../../../pipeline/queries/texts/answers.ts';
import type { FilmEntry, ReturnFigures } from '../../../../pipeline/store/tables.ts';

const count = fc.oneof(fc.nat(3), fc.nat(2_000_000));
const money = fc.double({ min: 0, max: 1e6, noNaN: true });

function filmOf(votes: number, score = 7.4): FilmEntry {
  return { title: 'Up', year: 2009, votes, score, popularity: 19.330884 } as FilmEntry;
}

/** Figures of some films, of which as many have a return as there can be. */
const figures = fc
  .record({ films: fc.integer({ min: 1, max: 3000 }), known: fc.nat(3000), total: money })
  .map(({ films, known, total }): ReturnFigures => {
    const filmsWithReturn = Math.min(films, known);
    return { films, filmsWithReturn, total, mean: total / films, meanKnown: total, median: total };
  });

const sentences: [string, fc.Arbitrary<string>][] = [
  ['a month', count.map((films) => answers.releasesInMonth('enero', films))],
  ['a weekday', count.map((films) => answers.releasesOnWeekday('sábado', films))],
  ['a score', fc.tuple(count, money).map(([votes, score]) => answers.filmScore(filmOf(votes, score)))],
  ['votes', count.map((votes) => answers.filmVotes(filmOf(votes), 2000))],
  ['an actor', figures.map((of) => answers.actorReturns('Ana', of))],
  ['a director', figures.map((of) => answers.directorReturns('Ana', of))],
  ['a search', count.map((found) => answers.found('up', found, 0))],
];

describe.each(sentences)('the sentence on %s', (_name, sentence) => {
  it('agrees in number with its figures', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        for (const [, figure, noun] of text.matchAll(/([\d.,]+) (películas?|votos?|resultados?)\b/g))
          expect(noun?.endsWith('s'), text).toBe(figure !== '1');
      }),
    );
  });

  it('is a sentence, its figures without the signs of another language', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(text).toMatch(/^[A-ZÁÉÍÓÚ«].*\.$/);
        expect(text).not.toMatch(/undefined|NaN|null| {2}|\.\./);
        // A point only before three digits, a comma only before decimals.
        expect(text).not.toMatch(/\d\.(?!\d{3}(?!\d))\d|\d,\d{3}/);
      }),
    );
  });
});

describe('sentences', () => {
  it.each([
    [answers.releasesInMonth('enero', 0), 'En enero no se estrenó ninguna película.'],
    [answers.releasesInMonth('enero', 1), 'En enero se estrenó 1 película.'],
    [answers.releasesOnWeekday('lunes', 13_902), 'Los lunes se estrenaron 13.902 películas.'],
    [answers.releasesOnWeekday('domingo', 2), 'Los domingos se estrenaron 2 películas.'],
    [answers.filmVotes(filmOf(7770), 2000), '«Up» (2009) tiene 7770 votos, con una media de 7,4 sobre 10.'],
    [answers.filmScore(filmOf(0)), 'Nadie ha puntuado todavía «Up» (2009), así que no tiene puntuación.'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });

  it.each([
    [1, 0, 'Ana ha dirigido 1 película; no se conocen a la vez su costo y su recaudación.'],
    [1, 1, 'Ana ha dirigido 1 película; su retorno es de 6.'],
    [2, 0, 'Ana ha dirigido 2 películas; de ninguna se conocen a la vez el costo y la recaudación.'],
    [
      2,
      1,
      'Ana ha dirigido 2 películas; se conoce el retorno de una: un total de 6 y un promedio de 3 por película.',
    ],
    [
      2,
      2,
      'Ana ha dirigido 2 películas; se conoce el retorno de todas: un total de 6 y un promedio de 3 por película.',
    ],
  ])('on %i films, %i with a return', (films, filmsWithReturn, expected) => {
    const of = { films, filmsWithReturn, total: 6, mean: 6 / films, meanKnown: 6, median: 6 };
    expect(answers.directorReturns('Ana', of)).toBe(expected);
  });
});

describe('numbers', () => {
  it('group their digits in threes from five on, and lose none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(1e9), fc.nat(20_000)), (value) => {
        const text = integer(value);
        expect(text).toBe(new Intl.NumberFormat('es').format(value));
        expect(Number(text.replaceAll('.', ''))).toBe(value);
        expect(text).toMatch(value < 10_000 ? /^\d+$/ : /^\d{1,3}(\.\d{3})+$/);
      }),
    );
  });

  it('have a comma and at most two decimals', () => {
    fc.assert(
      fc.property(money, (value) => {
        const text = decimal(value);
        expect(text).toMatch(/^[\d.]+(,\d{1,2})?$/);
        expect(Math.abs(Number(text.replaceAll('.', '').replace(',', '.')) - value)).toBeLessThanOrEqual(
          0.005001,
        );
      }),
    );
  });
});

describe('lists', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a y b'],
    [['a', 'b', 'c'], 'a, b y c'],
    [['«Up»', '«Inception»'], '«Up» e «Inception»'],
    [['«Up»', '«It»'], '«Up» e «It»'],
    [['Ana', 'Isabel Coixet'], 'Ana e Isabel Coixet'],
    [['«Up»', '«Iron Man»'], '«Up» y «Iron Man»'],
    [['«Up»', '«I, Robot»'], '«Up» y «I, Robot»'],
    [['«Up»', '«Ice Age»'], '«Up» y «Ice Age»'],
    [['Ana', 'Ian McKellen'], 'Ana y Ian McKellen'],
    [['«Up»', '«Hidden Figures»'], '«Up» y «Hidden Figures»'],
  ])('%j → %s', (items, expected) => {
    expect(list(items)).toBe(expected);
  });
});
