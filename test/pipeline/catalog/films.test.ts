import { describe, expect, it } from 'vitest';
import { type CleanedRow, cleanFilm, type FilmDraft } from '../../../pipeline/catalog/films.ts';
import type { LedgerEntry } from '../../../pipeline/common/rules.ts';
import { type Cells, movieRow } from './rows.ts';

function keptOf(cells: Cells): Extract<CleanedRow, { kept: true }> {
  const cleaned = cleanFilm(movieRow(cells));
  if (!cleaned.kept) throw new Error(`left out by ${cleaned.reason.rule}`);
  return cleaned;
}

function filmOf(cells: Cells): FilmDraft {
  return keptOf(cells).film;
}

function repairsOf(cells: Cells): [rule: string, field: string, value: string][] {
  return keptOf(cells).repairs.map(({ rule, field, value }) => [rule, field, value]);
}

function reasonOf(cells: Cells, wellFormed = true): LedgerEntry | null {
  const cleaned = cleanFilm(movieRow(cells, wellFormed));
  return cleaned.kept ? null : cleaned.reason;
}

describe('a row of a film that is not out', () => {
  it.each(['Rumored', 'Planned', 'In Production', 'Post Production'])('says so: %s', (status) => {
    expect(filmOf({ status }).isUnreleased).toBe(true);
  });

  it.each(['Released', 'Canceled', ''])('does not say so: %s', (status) => {
    expect(filmOf({ status }).isUnreleased).toBeUndefined();
  });
});

describe('a good row', () => {
  it('is a film, without repairs', () => {
    expect(cleanFilm(movieRow())).toEqual({
      kept: true,
      film: {
        id: 1,
        imdbId: 'tt0000001',
        title: 'A Film',
        originalTitle: 'A Film',
        titles: [],
        language: 'en',
        overview: 'Something happens.',
        tagline: null,
        date: '2001-02-03',
        year: 2001,
        runtime: 90,
        budget: 2_000_000,
        revenue: 6_000_000,
        popularity: 1.5,
        votes: 100,
        score: 6.5,
        adult: false,
        collection: null,
        genres: ['Drama'],
        companies: [{ id: 3, name: 'Some Studio' }],
        countries: ['US'],
        keywords: [],
      },
      repairs: [],
    });
  });

  it('may be empty but for id, date and title', () => {
    const cells = Object.fromEntries(
      ['budget', 'genres', 'imdb_id', 'original_language', 'original_title', 'overview', 'popularity'].map(
        (name) => [name, ''],
      ),
    );
    const empty = {
      ...cells,
      production_companies: '',
      revenue: '',
      runtime: '',
      vote_count: '',
      vote_average: '',
    };
    expect(filmOf(empty)).toMatchObject({
      budget: 0,
      revenue: 0,
      runtime: null,
      votes: 0,
      score: 0,
      genres: [],
    });
    expect(repairsOf(empty)).toEqual([]);
  });
});

describe('a row that is no film', () => {
  it.each<[string, Cells, string, string, string]>([
    ['without an id', { id: '' }, 'invalid-id', 'id', ''],
    ['with a date for an id', { id: '1997-08-20' }, 'invalid-id', 'id', '1997-08-20'],
    ['with a negative id', { id: '-3' }, 'invalid-id', 'id', '-3'],
    ['without a date', { release_date: ' ' }, 'undated', 'release_date', ''],
    [
      'with a date that is none',
      { release_date: '1995-02-30' },
      'invalid-date',
      'release_date',
      '1995-02-30',
    ],
    ['with a date of nobody', { release_date: '2199-01-01' }, 'invalid-date', 'release_date', '2199-01-01'],
    ['with a number for a date', { release_date: '1' }, 'invalid-date', 'release_date', '1'],
  ])('%s', (_, cells, rule, field, value) => {
    expect(reasonOf(cells)).toEqual({
      file: 'movies',
      row: 7,
      id: `${{ id: '1', ...cells }.id}`,
      rule,
      field,
      value,
    });
  });

  it('because cells are missing', () => {
    expect(reasonOf({}, false)).toMatchObject({ rule: 'malformed-row', field: '', id: '1' });
  });
});

describe('money', () => {
  it('under 1,000 dollars stays, and is in the ledger', () => {
    expect(filmOf({ budget: '1', revenue: '12' })).toMatchObject({ budget: 1, revenue: 12 });
    expect(repairsOf({ budget: '1', revenue: '999' })).toEqual([
      ['implausible-budget', 'budget', '1'],
      ['implausible-revenue', 'revenue', '999'],
    ]);
    expect(repairsOf({ budget: '1000', revenue: '1000.0' })).toEqual([]);
  });

  it.each(['-5', '1e99', 'free', '/ff9qCepilowshEtG2GYWwzt2bs4.jpg'])(
    '%j is unknown, and in the ledger',
    (text) => {
      expect(filmOf({ budget: text }).budget).toBe(0);
      expect(repairsOf({ budget: text })).toEqual([['invalid-number', 'budget', text]]);
    },
  );
});

describe('what programs write for nothing', () => {
  it.each([
    ...['NA', 'N/A', 'null', 'None', '<NA>', '#N/A', '-', 'NaN', '\\N'],
    ...['NaT', '(null)', 'undefined', '#N/D', 'n/d', 'N.A.', 'S/D', '--', '—', '?'],
  ])('%s is unknown', (text) => {
    const cells = { tagline: text, overview: ` ${text} `, budget: text, runtime: text, imdb_id: text };
    expect(filmOf(cells)).toMatchObject({
      tagline: null,
      overview: null,
      budget: 0,
      runtime: null,
      imdbId: null,
    });
    expect(repairsOf(cells)).toEqual([]);
    expect(reasonOf({ release_date: text })?.rule).toBe('undated');
    expect(filmOf({ title: text }).title).toBe(text);
  });

  it('is no list', () => {
    expect(repairsOf({ genres: 'NaN', production_companies: '\\N' })).toEqual([]);
    expect(repairsOf({ genres: 'null', production_companies: '-', belongs_to_collection: '#N/D' })).toEqual(
      [],
    );
  });
});

describe('money as spreadsheets write it', () => {
  it.each([
    ['$30,000,000', 30_000_000],
    ['30,000,000.00', 30_000_000],
    ['US$ 30000000', 30_000_000],
    ['30.000.000', 30_000_000],
    ['30 000 000 $', 30_000_000],
    ["USD 30'000'000", 30_000_000],
    ['30.000', 30_000],
  ])('%s', (budget, dollars) => {
    expect(filmOf({ budget }).budget).toBe(dollars);
    expect(repairsOf({ budget })).toEqual([]);
  });

  it('is as whole as votes are', () => {
    expect(filmOf({ vote_count: '5.415' }).votes).toBe(5415);
    expect(filmOf({ vote_count: '5415.0' }).votes).toBe(5415);
    expect(repairsOf({ vote_count: '5.4' })).toEqual([['invalid-number', 'vote_count', '5.4']]);
  });

  it('is no decimal comma', () => {
    expect(repairsOf({ vote_average: '7,7', budget: '1,5' })).toEqual(
      [
        ['invalid-number', 'budget', '1,5'],
        ['invalid-number', 'vote_average', '7,7'],
      ].sort(),
    );
  });
});

describe('runtime', () => {
  it.each<[string, number | null, string[]]>([
    ['90.0', 90, []],
    ['89.5', 90, []],
    ['', null, []],
    [' ', null, []],
    ['0', null, ['zero-runtime']],
    ['0.0', null, ['zero-runtime']],
    ['0.4', null, ['zero-runtime']],
    ['-10', null, ['invalid-number']],
    ['99999', null, ['invalid-number']],
    ['long', null, ['invalid-number']],
  ])('%j is %s', (runtime, minutes, rules) => {
    expect(filmOf({ runtime }).runtime).toBe(minutes);
    expect(repairsOf({ runtime })).toEqual(rules.map((rule) => [rule, 'runtime', runtime]));
  });
});

describe('other figures', () => {
  it.each([
    ['vote_count', '-1', { votes: 0 }],
    ['vote_average', '10.5', { score: 0 }],
    ['popularity', 'Beware Of Frost Bites', { popularity: 0 }],
  ])('%s: %s', (field, value, film) => {
    expect(filmOf({ [field]: value })).toMatchObject(film);
    expect(repairsOf({ [field]: value })).toEqual([['invalid-number', field, value]]);
  });
});

describe('texts', () => {
  it('without a title, the original one, else the id', () => {
    expect(filmOf({ title: ' ', original_title: 'Вий' }).title).toBe('Вий');
    expect(repairsOf({ title: '', original_title: 'Вий' })).toEqual([]);
    expect(filmOf({ title: '', original_title: '' }).title).toBe('#1');
    expect(repairsOf({ title: '', original_title: '' })).toEqual([['missing-title', 'title', '']]);
  });

  it('of known form only: IMDb ids, languages, flags', () => {
    expect(
      filmOf({ imdb_id: '0114709', original_language: '104.0', adult: ' - Written by Ørnås' }),
    ).toMatchObject({
      imdbId: null,
      language: null,
      adult: false,
    });
    expect(filmOf({ adult: 'TRUE' }).adult).toBe(true);
  });

  it.each<[string, Cells, Partial<FilmDraft>]>([
    ['an IMDb id with something before it', { imdb_id: 'att0114709' }, { imdbId: null }],
    ['an IMDb id with something after it', { imdb_id: 'tt0114709/' }, { imdbId: null }],
    ['an IMDb id between spaces', { imdb_id: ' tt0114709 ' }, { imdbId: 'tt0114709' }],
    ['a language of three letters', { original_language: 'eng' }, { language: null }],
    ['a language of one letter and a sign', { original_language: 'e-' }, { language: null }],
    ['a language between spaces', { original_language: ' es ' }, { language: 'es' }],
    ['a flag between spaces', { adult: ' True ' }, { adult: true }],
  ])('%s', (_, cells, film) => {
    expect(filmOf(cells)).toMatchObject(film);
  });
});

describe('nested cells', () => {
  it('give each genre, company and country once', () => {
    expect(
      filmOf({
        genres: "[{'name': 'Drama'}, {'name': 'War'}, {'name': 'Drama'}]",
        production_companies: "[{'id': 1, 'name': 'A'}, {'id': 1, 'name': 'a'}, {'id': 2, 'name': 'A'}]",
        production_countries: "[{'iso_3166_1': 'ES'}, {'iso_3166_1': 'ES'}]",
        belongs_to_collection: "{'id': 9, 'name': 'A Saga'}",
      }),
    ).toMatchObject({
      genres: ['Drama', 'War'],
      companies: [
        { id: 1, name: 'A' },
        { id: 2, name: 'A' },
      ],
      countries: ['ES'],
      collection: { id: 9, name: 'A Saga' },
    });
  });

  it.each([
    ["[{'name': 'Drama'", 'unexpected-end at offset 17 (end of text)'],
    ['0.065736', '0.065736'],
    ["'Drama'", '"Drama"'],
    ['99999999999999999999', '"99999999999999999999"'],
    ['None', 'null'],
    ['['.repeat(10_000), 'too-deep at offset 200: "["'],
  ])('that are no list are empty, and in the ledger: %.30s', (genres, value) => {
    expect(filmOf({ genres }).genres).toEqual([]);
    expect(repairsOf({ genres })).toEqual([['broken-literal', 'genres', value]]);
  });

  it.each(['belongs_to_collection', 'genres', 'production_companies', 'production_countries'])(
    'that cannot be read are in the ledger by their own name: %s',
    (column) => {
      expect(repairsOf({ [column]: '{' })).toEqual([
        ['broken-literal', column, 'unexpected-end at offset 1 (end of text)'],
      ]);
    },
  );

  it('name a company only where they have its id and its name', () => {
    const companies =
      "[{'name': 'Sin id'}, {'id': 3}, {'id': 0, 'name': 'Cero'}, {'id': 4, 'name': 'Entera'}]";
    expect(filmOf({ production_companies: companies }).companies).toEqual([{ id: 4, name: 'Entera' }]);
    expect(repairsOf({ production_companies: companies })).toEqual([
      ['discarded-items', 'production_companies', '3 de 4: {"name":"Sin id"}'],
    ]);
  });

  it('are read without the items that have no name, which are in the ledger', () => {
    const genres = "[{'id': 1}, {'name': 'War'}, 'Drama', [[['x']]], {'name': 5, 'of': [1]}, {'name': ' '}]";
    expect(filmOf({ genres }).genres).toEqual(['War']);
    expect(repairsOf({ genres })).toEqual([['discarded-items', 'genres', '5 de 6: {"id":1}']]);
    for (const [item, value] of [
      ["'Drama'", '"Drama"'],
      ["[[['x']]]", '["…"]'],
      ["{'name': 5, 'of': [1]}", '{"name":5,"of":"…"}'],
      ["{'name': ' '}", '{"name":" "}'],
    ])
      expect(repairsOf({ genres: `[{'name': 'War'}, ${item}]` })).toEqual([
        ['discarded-items', 'genres', `1 de 2: ${value}`],
      ]);
  });
});
