/**
 * The real data against the figures of an independent reading of it (with pandas). Every figure is counted here
 * anew from the catalogue, by the contract's words and without the product's own queries.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { eachRecord } from '../../../pipeline/catalog/each-record.ts';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import type { Catalog, Film } from '../../../pipeline/catalog/types.ts';
import { monthOf, weekdayOf } from '../../../pipeline/catalog/values.ts';
import { PLAUSIBLE_DOLLARS } from '../../../pipeline/common/money.ts';
import type { Rule } from '../../../pipeline/common/rules.ts';
import { creditsDecoder, movieDecoder } from '../../../pipeline/raw/layouts.ts';
import { findSources, type Sources } from '../../../pipeline/raw/sources.ts';
import { IS_KNOWN_EDITION, REAL_DATA_DIR } from '../../real-data.ts';

const folder = REAL_DATA_DIR;

describe.skipIf(folder === undefined)('the real data (needs MOVIES_DATA_DIR)', () => {
  let catalog: Catalog;

  const sources = (): Sources => findSources(process.cwd(), folder);

  beforeAll(async () => {
    catalog = await loadCatalog(sources());
  }, 60_000);

  it('has every row in the catalogue or in the ledger', () => {
    const counts = catalog.ledger.counts();
    const entries = (...rules: Rule[]): number => sum(rules.map((rule) => counts[rule] ?? 0));
    const { movies, credits } = catalog.rows;
    expect(movies).toEqual({
      read: movies.kept + movies.leftOut,
      kept: catalog.films.length,
      leftOut: entries(
        'malformed-row',
        'invalid-id',
        'undated',
        'invalid-date',
        'repeated-film',
        'adult-film',
      ),
    });
    expect(credits.kept + credits.leftOut).toBe(credits.read);
    expect(credits.leftOut).toBe(entries('credits-repeated', 'credits-unknown-film'));
  });

  if (!IS_KNOWN_EDITION) return;

  it('is 45,466 rows: 3 malformed, 87 undated, 30 repeated and 45,346 films', () => {
    expect(catalog.rows.movies).toEqual({ read: 45_466, kept: 45_346, leftOut: 120 });
    expect(catalog.films).toHaveLength(45_346);
    expect(catalog.ledger.counts()).toMatchObject({ 'invalid-id': 3, undated: 87, 'repeated-film': 30 });
    const malformed = catalog.ledger.entries().filter(({ rule }) => rule === 'invalid-id');
    expect(malformed.map(({ value }) => value).sort()).toEqual(['1997-08-20', '2012-09-29', '2014-01-01']);
  });

  it('is 45,476 rows of credits, each of a film or in the ledger', () => {
    const { read, kept, leftOut } = catalog.rows.credits;
    expect(read).toBe(45_476);
    expect(kept + leftOut).toBe(read);
    const counts = catalog.ledger.counts();
    expect((counts['credits-repeated'] ?? 0) + (counts['credits-unknown-film'] ?? 0)).toBe(leftOut);
  });

  it('has its releases by month and weekday', () => {
    const count = (test: (film: Film) => boolean): number => catalog.films.filter(test).length;
    expect(count(({ date }) => monthOf(date) === 1)).toBe(5909);
    expect(count(({ date }) => monthOf(date) === 9)).toBe(4834);
    expect(count(({ date }) => monthOf(date) === 7)).toBe(2638);
    expect(count(({ date }) => weekdayOf(date) === 1)).toBe(3500);
    expect(count(({ date }) => weekdayOf(date) === 5)).toBe(13_902);
  });

  /** The id of the person of this name who has most films, in the role that `peopleOf` gives. */
  function idOf(name: string, peopleOf: (film: Film) => readonly number[]): number {
    const films = new Map<number, number>();
    for (const id of catalog.films.flatMap(peopleOf)) {
      if (catalog.people.get(id)?.name === name) films.set(id, (films.get(id) ?? 0) + 1);
    }
    const [best] = [...films].sort(([, a], [, b]) => b - a);
    if (best === undefined) throw new Error(`${name} is not in the catalogue`);
    return best[0];
  }

  const actorsOf = (film: Film): number[] => film.cast.map(({ person }) => person);
  const directorsOf = (film: Film): readonly number[] => film.directors;
  const hasReturn = ({ budget, revenue }: Film): boolean => budget >= 1000 && revenue >= 1000;

  function returnOf(films: readonly Film[]): { films: number; known: number; total: number } {
    const known = films.filter(hasReturn);
    return {
      films: films.length,
      known: known.length,
      total: sum(known.map((film) => film.revenue / film.budget)),
    };
  }

  it('has Tom Hanks in 58 films, 40 of them with a return', () => {
    const hanks = idOf('Tom Hanks', actorsOf);
    const acted = catalog.films.filter((film) => actorsOf(film).includes(hanks));
    const all = returnOf(acted);
    expect(all).toEqual({ films: 58, known: 40, total: expect.closeTo(177.4473, 4) });
    expect(all.total / all.films).toBeCloseTo(3.0594, 4);
    const notDirected = acted.filter((film) => !film.directors.includes(hanks));
    expect(returnOf(notDirected)).toEqual({ films: 56, known: 39, total: expect.closeTo(176.242, 4) });
  });

  it('has Clint Eastwood in 51 films, 29 of them not his own', () => {
    const eastwood = idOf('Clint Eastwood', actorsOf);
    const acted = catalog.films.filter((film) => actorsOf(film).includes(eastwood));
    expect(acted).toHaveLength(51);
    expect(acted.filter((film) => !film.directors.includes(eastwood))).toHaveLength(29);
  });

  it('has 10 films by John Lasseter, 5 of them with a return', () => {
    const lasseter = idOf('John Lasseter', directorsOf);
    const directed = catalog.films.filter((film) => film.directors.includes(lasseter));
    expect(returnOf(directed)).toEqual({ films: 10, known: 5, total: expect.closeTo(27.6544, 4) });
  });

  const lowerCase = (text: string): string => text.toLowerCase();

  it('has 5,543 films that share their title, in any case', () => {
    const byTitle = Map.groupBy(catalog.films, ({ title }) => lowerCase(title));
    const shared = [...byTitle.values()].filter((films) => films.length > 1);
    expect(sum(shared.map((films) => films.length))).toBe(5543);
  });

  it('has 40 well-known films whose title is first that of an older, lesser-known one', async () => {
    const firstOfTitle = new Map<string, Film>();
    await eachRecord(sources().movies, movieDecoder, {}, ({ text }) => {
      const [id, title] = [text('id'), text('title')];
      const film = catalog.filmById.get(Number(id));
      if (film !== undefined && !firstOfTitle.has(lowerCase(title))) firstOfTitle.set(lowerCase(title), film);
    });
    const wellKnown = catalog.films.filter(({ votes }) => votes >= 2000);
    const hidden = wellKnown.filter((film) => {
      const first = firstOfTitle.get(lowerCase(film.title));
      return first !== undefined && first.date < film.date && first.votes < 2000;
    });
    expect(wellKnown).toHaveLength(513);
    expect(hidden).toHaveLength(40);
    const known = hidden.map(({ title, year }) => `${title} ${year}`);
    expect(known).toEqual(
      expect.arrayContaining(['The Avengers 2012', 'Casino Royale 2006', "Ocean's Eleven 2001"]),
    );
  });

  it("has 971 of 101,027 actors' names that are of more than one person", async () => {
    // As that reading had them: the last spelling of each person, without accents, apostrophes and punctuation.
    const nameOf = new Map<number, string>();
    await eachRecord(sources().credits, creditsDecoder, {}, ({ text, nested }) => {
      if (!catalog.filmById.has(Number(text('id')))) return;
      const cell = nested('cast');
      for (const { id: person, name } of (cell.ok ? cell.value : []) as { id: number; name: string }[]) {
        nameOf.set(person, folded(name));
      }
    });
    const actors = new Set(catalog.films.flatMap(actorsOf));
    expect(nameOf.size).toBe(actors.size);
    const names = Map.groupBy(actors, (id) => nameOf.get(id));
    expect(names.size).toBe(101_027);
    expect([...names.values()].filter((ids) => ids.length > 1)).toHaveLength(971);
  });

  it('has a mean return above 5,000 with budgets of 1 dollar, and of 9 without', () => {
    const withAny = catalog.films.filter(({ budget, revenue }) => budget > 0 && revenue > 0);
    const plausible = catalog.films.filter(hasReturn);
    const ratios = (films: readonly Film[]): number[] =>
      films.map(({ budget, revenue }) => revenue / budget).sort((a, b) => a - b);
    expect(PLAUSIBLE_DOLLARS).toBe(1000);
    expect(sum(ratios(withAny)) / withAny.length).toBeGreaterThan(5000);
    const mean = sum(ratios(plausible)) / plausible.length;
    const median = ratios(plausible)[Math.floor(plausible.length / 2)];
    expect(Math.round(mean)).toBe(9);
    expect(Math.round(median ?? 0)).toBe(2);
  });
});

function folded(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '');
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
