/** The credits file, read in this thread and in one of its own. */
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  creditsByFilm,
  filmIds,
  isWorthAThread,
  peopleById,
  readCredits,
  startCredits,
} from '../../../pipeline/catalog/credits-file.ts';
import type { Sources } from '../../../pipeline/raw/sources.ts';
import { problemOf } from '../raw/failure.ts';
import { sourcesWith } from './rows.ts';

const CAST = `[{'id': 31, 'name': 'Tom Hanks', 'character': 'Woody', 'order': 0},
  {'id': 12898, 'name': 'Tim Allen', 'character': 'Buzz', 'order': 1}]`;
const CREW = "[{'id': 7879, 'name': 'John Lasseter', 'job': 'Director'}]";
const TWO = "[{'id': 5, 'name': 'Ana', 'job': 'Director'}, {'id': 6, 'name': 'Eva', 'job': 'Director'}]";

function someSources(): Sources {
  return sourcesWith(
    [{ id: '30' }, { id: '10' }, { id: '20' }, { id: '40', release_date: '' }, { id: 'x' }],
    [
      { id: '10', cast: CAST },
      { id: '20', crew: TWO },
      {
        id: '30',
        cast: "[{'id': 31, 'name': 'Tom Hanks', 'character': 'Forrest'}, {'name': 'Nadie'}]",
        crew: CREW,
      },
      { id: '40', cast: CAST },
      { id: 'x' },
    ],
  );
}

const known = new Set([10, 20, 30]);

describe('the credits', () => {
  it('are found by film, each with its own cast and directors', async () => {
    const found = await readCredits(someSources().credits, known, {});
    const credits = creditsByFilm(found);
    expect([...credits.keys()]).toEqual([10, 20, 30]);
    expect(Array.from(credits.values(), ({ directors }) => directors)).toEqual([[], [5, 6], [7879]]);
    expect(Array.from(credits.values(), ({ castStart, castSize }) => [castStart, castSize])).toEqual([
      [0, 2],
      [2, 0],
      [2, 1],
    ]);
    expect(Array.from(peopleById(found).values(), ({ id, name }) => [id, name])).toEqual([
      [31, 'Tom Hanks'],
      [12898, 'Tim Allen'],
      [5, 'Ana'],
      [6, 'Eva'],
      [7879, 'John Lasseter'],
    ]);
  });

  it('say of what is left out where and why', async () => {
    const { ledger, read } = await readCredits(someSources().credits, known, {});
    expect(read).toBe(5);
    expect(ledger.entries.map(({ row, rule, field, value }) => [row, rule, field, value])).toEqual([
      [4, 'credits-unknown-film', 'id', '40'],
      [5, 'invalid-id', 'id', 'x'],
      [3, 'invalid-credit', 'cast', 'Nadie'],
    ]);
  });

  it('of nobody are people of nobody', async () => {
    const found = await readCredits(sourcesWith([{}], [{}]).credits, new Set([1]), {});
    expect(peopleById(found).size).toBe(0);
    expect([...creditsByFilm(found)]).toEqual([[1, { castStart: 0, castSize: 0, directors: [] }]]);
  });
});

describe('a thread of their own', () => {
  it('finds the same, and tells how far it is', async () => {
    const { movies, credits } = someSources();
    const told: [string, number, number][] = [];
    const thread = startCredits({ movies, credits }, { onProgress: (...progress) => told.push(progress) });
    expect(await thread.found).toEqual(await readCredits(credits, known, {}));
    const [file, bytes, total] = told.at(-1) ?? [];
    expect([file, bytes]).toEqual(['credits.csv', total]);
  });

  it.each(['movies', 'credits'] as const)('says as readily that the file of %s is gone', async (gone) => {
    const { movies, credits } = someSources();
    rmSync(gone === 'movies' ? movies : credits);
    const thread = startCredits({ movies, credits }, {});
    const file = gone === 'movies' ? 'movies_dataset.csv' : 'credits.csv';
    expect(await problemOf(() => thread.found)).toEqual({ kind: 'file-unreadable', file, cause: 'ENOENT' });
  });

  it('knows the films that a row can be', async () => {
    expect([...(await filmIds(someSources().movies))]).toEqual([30, 10, 20]);
  });

  it('is not worth its start for a small file, nor for one that is not there', () => {
    const { credits } = someSources();
    expect(isWorthAThread(credits)).toBe(false);
    rmSync(credits);
    expect(isWorthAThread(credits)).toBe(false);
  });
});
