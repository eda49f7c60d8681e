/** The order of what was found, rule by rule. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNear, byFame, hasAllWords, isClearly, rankTuples } from '../../../pipeline/search/rank.ts';
import type { SearchTuple } from '../../../pipeline/store/tables.ts';

let nextId = 1;
const film = (name: string, fame: number, original?: string): SearchTuple =>
  original === undefined
    ? ['film', nextId++, name, 2000, fame]
    : ['film', nextId++, name, 2000, fame, original];
const actor = (name: string, fame: number): SearchTuple => ['actor', nextId++, name, 0, fame];
const director = (name: string, fame: number): SearchTuple => ['director', nextId++, name, 0, fame];

const namesOf = (tuples: readonly SearchTuple[]): string[] => tuples.map(([, , name]) => name);
const ranked = (typed: string, ...tuples: SearchTuple[]): string[] => namesOf(rankTuples(typed, tuples, 20));

describe('a name that is what was typed', () => {
  it('goes before all others, however famous: first verbatim, then but for signs, by its original title, joined', () => {
    expect(
      ranked(
        'up',
        film('Up in the Air', 9000),
        film('Up?', 1),
        film('Ascenso', 5, 'Up!'),
        film('Up', 2),
        film('U P', 3),
      ),
    ).toEqual(['Up', 'Up?', 'Ascenso', 'U P', 'Up in the Air']);
  });

  it('in another case is verbatim', () => {
    expect(ranked('AMÉLIE', film('Amelie', 9000), film('Amélie', 1))).toEqual(['Amélie', 'Amelie']);
  });

  it('by its original title, letter for letter, is as good as by its title', () => {
    expect(ranked('вий', film('Viy', 10, 'Вий'), film('Вий', 5))).toEqual(['Viy', 'Вий']);
  });

  it('but for signs goes before one of whose original title that is true', () => {
    expect(ranked('wall e', film('Otra', 9, 'Wall:E'), film('WALL·E', 1))).toEqual(['WALL·E', 'Otra']);
  });

  it('joined goes before one that only begins so', () => {
    expect(ranked('xmen', film('Xmen United', 9000), film('X-Men', 1))).toEqual(['X-Men', 'Xmen United']);
  });
});

describe('other names go by their fame, of which counts', () => {
  const almost = 999;

  it.each<[string, string, SearchTuple, SearchTuple]>([
    ['a fifth where it begins a person', 'tom', film('Tomorrowland', 210), actor('Tom Hanks', almost)],
    ['no less than a fifth', 'tom', actor('Tom Hanks', 1100), film('Tomorrowland', 210)],
    ['a tenth where it begins a last name', 'han', film('Hannah', 105), actor('Tom Hanks', almost)],
    ['no less than a tenth', 'han', actor('Tom Hanks', 1100), film('Hannah', 105)],
    ['a quarter where it begins after the article', 'mat', film('Matilda', 260), film('The Matrix', almost)],
    ['no less than a quarter', 'mat', film('The Matrix', 1100), film('Matilda', 260)],
    [
      'a sixteenth where all words are somewhere',
      'rings',
      film('Ringstrasse', 70),
      film('Lord of Rings', almost),
    ],
    ['no less than a sixteenth', 'rings', film('Lord of Rings', 1200), film('Ringstrasse', 70)],
    [
      'a sixty-fourth where some words are missing',
      'my ring',
      film('My Ring Tale', 20),
      film('Lord of Ring', almost),
    ],
    ['no less than a sixty-fourth', 'my ring', film('Lord of Ring', 1400), film('My Ring Tale', 20)],
  ])('%s', (_, typed, first, second) => {
    expect(ranked(typed, second, first)).toEqual(namesOf([first, second]));
  });

  it('of a director what counts of an actor', () => {
    expect(ranked('ana', film('Anaconda', 210), director('Ana Lily', 999))).toEqual(['Anaconda', 'Ana Lily']);
  });

  it('all where it begins the name without its spaces', () => {
    expect(ranked('spiderm', film('Spiderm', 0), film('Spider Man', 90), film('Spidermania', 80))).toEqual([
      'Spiderm',
      'Spider Man',
      'Spidermania',
    ]);
  });

  it('only whole words, once a space ends what was typed', () => {
    const names = [film('Itaca', 900), film('It Follows', 100)];
    expect(ranked('it', ...names)).toEqual(['Itaca', 'It Follows']);
    expect(ranked('it ', ...names)).toEqual(['It Follows', 'Itaca']);
  });

  it('the better of two titles', () => {
    expect(ranked('laber', film('Laberint', 10), film("Pan's Labyrinth", 90, 'Laberinto del fauno'))).toEqual(
      ["Pan's Labyrinth", 'Laberint'],
    );
  });

  it('an article of a person’s name as any word', () => {
    expect(ranked('angel', film('Angela', 15), actor('El Angelo Rey', 100))).toEqual([
      'Angela',
      'El Angelo Rey',
    ]);
  });

  it('nothing where typed accents are missing', () => {
    expect(ranked('niñ', film('Ninja', 9000), film('Niñera', 1))).toEqual(['Niñera', 'Ninja']);
    expect(ranked('nin', film('Niñera', 1), film('Ninja', 9000))).toEqual(['Ninja', 'Niñera']);
    expect(ranked('niñ', film('Ninja', 90), film('Ninet', 5, 'Niñita'))).toEqual(['Ninet', 'Ninja']);
  });
});

describe('the order', () => {
  const tuple = fc.tuple(
    fc.constantFrom('film', 'actor', 'director'),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('Up', 'Upper', 'The Up', 'U P'),
    fc.constant(0),
    fc.integer({ min: 0, max: 3 }),
  ) as fc.Arbitrary<SearchTuple>;

  it('does not depend on where names came from; each counts once, and no more come than asked for', () => {
    const key = ([kind, id]: SearchTuple): string => `${kind}${id}`;
    const names = fc.uniqueArray(tuple, { selector: key, maxLength: 10 });
    fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 12 }), (tuples, k) => {
        const found = rankTuples('up', tuples, k);
        expect(rankTuples('up', [...tuples.toReversed(), ...tuples], k)).toEqual(found);
        expect(found).toHaveLength(Math.min(k, tuples.length));
      }),
    );
  });

  it('by fame: the most famous first, ties by kind and then by id', () => {
    const tuples: SearchTuple[] = [
      ['film', 2, 'a', 0, 5],
      ['actor', 9, 'b', 0, 5],
      ['film', 1, 'c', 0, 5],
      ['director', 3, 'd', 0, 5],
      ['film', 7, 'e', 0, 50],
    ];
    for (const some of [tuples, tuples.toReversed()])
      expect(namesOf(some.toSorted(byFame))).toEqual(['e', 'b', 'd', 'c', 'a']);
  });
});

describe('a name that is clearly meant', () => {
  it.each<[boolean, string, SearchTuple]>([
    [true, 'up', film('Up', 0)],
    [true, 'incep', film('Inception', 14_000)],
    [false, 'incep', film('Incepted', 3)],
    [false, 'niñ', film('Ninja', 14_000)],
  ])('%s: %s', (isMeant, typed, tuple) => {
    expect(isClearly(typed, tuple)).toBe(isMeant);
  });
});

describe('names that answer but for a mistake', () => {
  const near = (typed: string, found: SearchTuple[], others: SearchTuple[], k = 9): string[] =>
    namesOf(addNear(typed, found, others, k));

  it('come after what was found, first those that are it as a whole', () => {
    const found = [film('Hancs of Time', 3)];
    expect(near('hancs', found, [film('Hanks and more', 200), film('Hanks', 2)])).toEqual([
      'Hancs of Time',
      'Hanks',
      'Hanks and more',
    ]);
  });

  it('never go before what has the accents that were typed, however famous', () => {
    const others = [actor('Nicolas Cage', 90_000)];
    const withAccents = [film('Mi niño', 2)];
    expect(near('niño', withAccents, others)).toEqual(['Mi niño', 'Nicolas Cage']);
    expect(near('nino', withAccents, others)).toEqual(['Nicolas Cage', 'Mi niño']);
    expect(near('niño', [film('El Nino Show', 2)], others)).toEqual(['Nicolas Cage', 'El Nino Show']);
  });

  it('are it as a whole without their article, or joined, too', () => {
    const others = [film('Matrixed', 80), film('The Matrix', 10), film('Mat rix', 5)];
    expect(near('matrx', [], others)).toEqual(['The Matrix', 'Mat rix', 'Matrixed']);
  });

  it('are as near as the nearer of their two titles', () => {
    const others = [film('Matrxoid Story', 60), film('Otra', 50, 'Matrix')];
    expect(near('matrx', [], others)).toEqual(['Otra', 'Matrxoid Story']);
  });

  it('go by fame, of which less counts where they do not begin so', () => {
    const begins = film('Matrxoid Story', 26);
    expect(near('matrxo', [], [film('The Matrxode Hour', 100), begins])).toEqual([
      'Matrxoid Story',
      'The Matrxode Hour',
    ]);
    expect(near('matrxo', [], [film('The Matrxode Hour', 110), begins])).toEqual([
      'The Matrxode Hour',
      'Matrxoid Story',
    ]);
    expect(near('matrxo', [], [film('Another Matrxode Hour', 399), begins])[0]).toBe('Matrxoid Story');
    expect(near('matrxo', [], [film('Another Matrxode Hour', 450), begins])[0]).toBe('Another Matrxode Hour');
  });

  it('go first where they are a hundred times as famous as the first found', () => {
    const found = [film('Speilbergia', 9), film('Speilbergo', 1)];
    expect(near('speilberg', found, [film('Spielberg', 1001)])).toEqual([
      'Spielberg',
      'Speilbergia',
      'Speilbergo',
    ]);
    expect(near('speilberg', found, [film('Spielberg', 998)])).toEqual([
      'Speilbergia',
      'Speilbergo',
      'Spielberg',
    ]);
  });

  it('never go before a name that is what was typed', () => {
    expect(near('hancs', [film('Hancs', 0)], [film('Hanks', 90_000)])).toEqual(['Hancs', 'Hanks']);
  });

  it('are none twice, nor more than asked for', () => {
    const [first, second, third] = [film('Hancs I', 9), film('Hanks', 5), film('Hanky', 4)];
    expect(near('hancs', [first], [second, first, second, third])).toEqual(['Hancs I', 'Hanks', 'Hanky']);
    expect(near('hancs', [first], [second, third], 2)).toEqual(['Hancs I', 'Hanks']);
  });
});

describe('a name with all the words', () => {
  it.each([
    ['the lord of the rings', 'lord ring', true],
    ['the lord of the rings', 'ord', false],
    ['the lord of the rings', 'lord king', false],
    ['up', 'up', true],
  ])('%j and %j: %s', (name, typed, has) => {
    expect(hasAllWords(name, typed)).toBe(has);
  });
});
