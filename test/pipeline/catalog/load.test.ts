import {
  appendFileSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../pipeline/catalog/load.ts';
import type { Catalog } from '../../../pipeline/catalog/types.ts';
import { isLeftOut } from '../../../pipeline/common/rules.ts';
import { findSources, type Sources } from '../../../pipeline/raw/sources.ts';
import { problemOf } from '../raw/failure.ts';
import { type Cells, sourcesWith } from './rows.ts';

function load(
  movies: readonly Cells[],
  credits: readonly Cells[] = [],
  keywords?: Cells[],
): Promise<Catalog> {
  return loadCatalog(sourcesWith(movies, credits, keywords));
}

function entriesOf({ ledger }: Catalog): string[] {
  return ledger.entries().map(({ file, row, id, rule, value }) => `${file} ${row} (${id}) ${rule}: ${value}`);
}

const CAST = "[{'id': 31, 'name': 'Tom Hanks', 'character': 'Woody', 'order': 0}]";
const CREW = "[{'id': 7879, 'name': 'John Lasseter', 'job': 'Director'}]";

describe('films and credits', () => {
  it('are joined by id, not by the order of their rows', async () => {
    const catalog = await load(
      [{ id: '30' }, { id: '10' }, { id: '20' }],
      [
        { id: '10', cast: CAST },
        { id: '20.0', crew: CREW },
        { id: '30', cast: '[]' },
      ],
    );
    expect(catalog.films.map(({ id, cast, directors }) => [id, cast.length, directors])).toEqual([
      [10, 1, []],
      [20, 0, [7879]],
      [30, 0, []],
    ]);
    expect(catalog.filmById.get(20)).toBe(catalog.films[1]);
    expect([...catalog.people.keys()].sort()).toEqual([31, 7879]);
  });

  it('a film without credits is a film', async () => {
    const catalog = await load([{ id: '1' }, { id: '2' }], [{ id: '1', cast: CAST }]);
    expect(catalog.filmById.get(2)).toMatchObject({ cast: [], directors: [] });
  });
});

describe('a row of the credits that misses cells', () => {
  it('is in the ledger, whatever its id', async () => {
    const sources = sourcesWith([{ id: '1' }], [{ id: '1', cast: CAST }]);
    appendFileSync(sources.credits, '[],[\n');
    const catalog = await loadCatalog(sources);
    expect(catalog.ledger.entries().filter(({ file }) => file === 'credits')).toEqual([
      { file: 'credits', row: 2, id: '', rule: 'malformed-row', field: '', value: '' },
    ]);
  });
});

describe('repeated films', () => {
  it('leave the row with most votes, the first of equals', async () => {
    const catalog = await load([
      { id: '5', title: 'first', vote_count: '10', budget: '1' },
      { id: '5', title: 'second', vote_count: '30', runtime: '0' },
      { id: '5.0', title: 'third', vote_count: '30' },
      { id: '5', title: 'undated', vote_count: '900', release_date: '' },
    ]);
    expect(catalog.films.map(({ title, votes }) => [title, votes])).toEqual([['second', 30]]);
    // The repairs of a row that is left out do not count: none of its values is in the catalogue.
    expect(entriesOf(catalog).filter((line) => line.startsWith('movies'))).toEqual([
      'movies 1 (5) repeated-film: first (10)',
      'movies 2 (5) zero-runtime: 0',
      'movies 3 (5.0) repeated-film: third (30)',
      'movies 4 (5) undated: ',
    ]);
  });
});

describe('credit rows', () => {
  it('that are of no film, repeated, or not to be told, are in the ledger', async () => {
    const catalog = await load(
      [{ id: '1' }, { id: '2', release_date: '' }],
      [
        { id: '1', cast: CAST },
        { id: '1', cast: CAST, crew: CREW },
        { id: '1', cast: CAST, crew: CREW },
        { id: '2', cast: CAST },
        { id: '3', cast: CAST },
        { id: 'x', cast: CAST },
      ],
    );
    const fields = catalog.ledger.entries().filter(({ file }) => file === 'credits');
    expect(new Set(fields.map(({ field }) => field))).toEqual(new Set(['id']));
    // Of repeated rows the fuller one stands.
    expect(catalog.filmById.get(1)?.directors).toEqual([7879]);
    expect(entriesOf(catalog).filter((line) => line.startsWith('credits'))).toEqual([
      'credits 1 (1) credits-repeated: 1',
      'credits 3 (1) credits-repeated: 1',
      'credits 4 (2) credits-unknown-film: 2',
      'credits 5 (3) credits-unknown-film: 3',
      'credits 6 (x) invalid-id: x',
    ]);
    expect(catalog.rows.credits).toEqual({ read: 6, kept: 1, leftOut: 5 });
  });
});

describe('keywords', () => {
  it('are joined by id; the first row that has any stands', async () => {
    const catalog = await load(
      [{ id: '1' }, { id: '2' }],
      [],
      [
        { id: '1', keywords: '[]' },
        {
          id: '1',
          keywords: "[{'id': 1, 'name': 'toy'}, {'id': 2, 'name': 'boy'}, {'id': 1, 'name': 'toy'}]",
        },
        { id: '1', keywords: "[{'id': 3, 'name': 'later'}]" },
        { id: '2', keywords: '[' },
        { id: '77', keywords: '[' },
      ],
    );
    expect(catalog.films.map(({ keywords }) => keywords)).toEqual([['toy', 'boy'], []]);
    expect(catalog.hasKeywords).toBe(true);
    expect(entriesOf(catalog).filter((line) => line.startsWith('keywords'))).toEqual([
      'keywords 4 (2) broken-literal: unexpected-end at offset 1 (end of text)',
    ]);
  });

  it('may be absent', async () => {
    expect((await load([{}])).hasKeywords).toBe(false);
  });
});

describe('the balance', () => {
  const cell = (...values: string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
  const id = cell('1', '2', '3', '4', '4.0', '-1', '', '1997-08-20', '99999999999999999999', 'é');
  const nested = cell(
    '[]',
    '',
    "[{'id': 1, 'name': 'X', 'job': 'Director'}]",
    '[',
    '1.5',
    "'x'",
    '[None]',
    '9'.repeat(30),
  );
  const number = cell('0', '', '-3', '1e400', '500', '25000', 'abc', '-0', '0.2', 'NaN');
  const movie = fc.record({
    id,
    release_date: cell('2001-02-03', '2001-02-03', '', '2001-02-30', '1'),
    title: cell('A', '', 'say "hi",\nyou'),
    budget: number,
    revenue: number,
    runtime: number,
    vote_count: number,
    genres: nested,
    belongs_to_collection: nested,
  });
  const credits = fc.record({ id, cast: nested, crew: nested });

  it('of dirty rows: each is a film, or in the ledger, exactly once', async () => {
    const rows = fc.tuple(
      fc.array(movie, { maxLength: 12 }),
      fc.array(credits, { minLength: 1, maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(rows, async ([movies, creditRows]) => {
        const catalog = await load([{ id: '1000', title: 'Good' }, ...movies], creditRows);
        const leftOut = (file: string): number[] =>
          catalog.ledger
            .entries()
            .filter((entry) => entry.file === file && isLeftOut(entry.rule))
            .map(({ row }) => row);
        for (const [file, read, kept] of [
          ['movies', movies.length + 1, catalog.films.length],
          ['credits', creditRows.length, catalog.rows.credits.kept],
        ] as const) {
          const out = leftOut(file);
          expect(new Set(out).size).toBe(out.length);
          expect(out.every((row) => row >= 1 && row <= read)).toBe(true);
          expect(kept + out.length).toBe(read);
        }
        // What is kept can be believed, whatever came in.
        for (const film of catalog.films) {
          expect([film.budget, film.revenue, film.votes].every((value) => value >= 0 && value < 1e12)).toBe(
            true,
          );
          expect(film.runtime === null || film.runtime > 0).toBe(true);
          expect(film.title).not.toBe('');
        }
        // And no repair is of a row that is left out.
        const out = new Set(leftOut('movies'));
        const repairs = catalog.ledger
          .entries()
          .filter((entry) => entry.file === 'movies' && !isLeftOut(entry.rule));
        expect(repairs.some(({ row }) => out.has(row))).toBe(false);
      }),
      { numRuns: 150 },
    );
  });
});

describe('inputs that cannot be used', () => {
  const refused = (sources: Sources): Promise<unknown> => problemOf(() => loadCatalog(sources));

  it('swapped', async () => {
    const sources = sourcesWith([{}], [{}]);
    expect(await refused({ ...sources, movies: sources.credits, credits: sources.movies })).toEqual({
      kind: 'files-swapped',
      file: 'credits.csv',
      looksLike: 'credits.csv',
    });
    expect(await refused({ ...sources, credits: sources.movies })).toEqual({
      kind: 'files-swapped',
      file: 'movies_dataset.csv',
      looksLike: 'movies_dataset.csv',
    });
  });

  it('without rows, or without films', async () => {
    expect(await refused(sourcesWith([], [{}]))).toEqual({ kind: 'no-rows', file: 'movies_dataset.csv' });
    expect(await refused(sourcesWith([{ id: 'x' }], [{}]))).toEqual({
      kind: 'no-films',
      file: 'movies_dataset.csv',
    });
  });

  it.each([
    [8, 'truncated'],
    [60, 'quote-unclosed'],
  ])('cut %d bytes before the end, in the middle of a row', async (bytes, kind) => {
    const sources = sourcesWith([{}, {}, {}], [{}]);
    writeFileSync(sources.movies, readFileSync(sources.movies, 'utf8').slice(0, -bytes));
    expect(await refused(sources)).toMatchObject({ kind, file: 'movies_dataset.csv', row: 3 });
  });

  it('gone', async () => {
    const sources = sourcesWith([{}], [{}]);
    rmSync(sources.credits);
    expect(await refused(sources)).toEqual({ kind: 'file-unreadable', file: 'credits.csv', cause: 'ENOENT' });
  });

  it.each<[string, (path: string) => void]>([
    ['that grow', (path) => appendFileSync(path, '[],[],4\n')],
    ['that are cut', (path) => writeFileSync(path, 'cast,crew,id\n[],"[')],
    ['that vanish', (path) => rmSync(path)],
    ['that are touched', (path) => utimesSync(path, new Date(), new Date('2001-02-03'))],
    [
      'in whose place another is put, as large and as old',
      (path) => {
        const { atime, mtime } = statSync(path);
        writeFileSync(`${path}.other`, readFileSync(path));
        utimesSync(`${path}.other`, atime, mtime);
        renameSync(`${path}.other`, path);
      },
    ],
  ])('%s while they are read', async (_, change) => {
    const sources = sourcesWith([{}], [{ id: '1' }]);
    let changed = false;
    const loading = loadCatalog(sources, {
      onProgress: (file) => {
        if (file !== 'credits.csv' || changed) return;
        changed = true;
        change(sources.credits);
      },
    });
    expect(await problemOf(() => loading)).toEqual({ kind: 'file-changed', file: 'credits.csv' });
  });
});

describe('TMDB 5000', () => {
  it('is read into the same catalogue', async () => {
    const folder = fileURLToPath(new URL('../../fixtures/raw/tmdb-5000/', import.meta.url));
    const catalog = await loadCatalog(findSources('/', folder));
    expect(catalog.films.map(({ id }) => id)).toEqual([900001, 900002, 900003]);
    expect(catalog.filmById.get(900001)).toMatchObject({
      title: 'The Lighthouse of Cape Mist',
      originalTitle: 'El faro de Punta Niebla',
      imdbId: null,
      collection: null,
      genres: ['Drama', 'Mystery'],
      countries: ['AR', 'ES'],
      keywords: ['lighthouse', 'lost letter'],
      cast: [{ person: 501, character: 'The “postwoman”', order: 0 }, { person: 502 }],
      directors: [502],
    });
    expect(entriesOf(catalog).map((line) => line.split(':')[0])).toEqual([
      'credits 4 (900099) credits-unknown-film',
      'movies 2 (900002) zero-runtime',
      'movies 3 (900003) broken-literal',
      'movies 3 (900003) implausible-budget',
      'movies 4 (900004) undated',
    ]);
  });
});

describe('the sample', () => {
  it('has the films and the edges that its README tells of', async () => {
    const catalog = await loadCatalog(findSources('/nowhere', undefined));
    expect(catalog.rows.movies).toEqual({ read: 573, kept: 567, leftOut: 6 });
    expect(catalog.ledger.counts()).toMatchObject({
      'invalid-id': 2,
      undated: 2,
      'repeated-film': 2,
      'implausible-budget': 1,
      'repeated-director': 1,
    });
    expect(catalog.films.filter(({ votes }) => votes >= 2000)).toHaveLength(513);
    expect(catalog.hasKeywords).toBe(true);
    const titles = [9320, 3082, 246320].map((id) => catalog.filmById.get(id)?.title);
    expect(titles).toEqual(['The Avengers', 'Modern Times', 'The Three Brothers: The Return']);
    expect(catalog.filmById.get(246320)?.runtime).toBeNull();
    expect(catalog.filmById.get(401840)).toMatchObject({ cast: [], keywords: [], overview: null });
  });
});
