/** A file that cannot be used is answered with what it is and what to do, never with another fault's sentence. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { column, expectSame, load, refusal, rowsOf, sample, warnings } from './sample-files.ts';

const bytes = (hex: string): Uint8Array => Buffer.concat([Buffer.from(hex, 'hex'), Buffer.alloc(100, 0xe9)]);

describe('what is no table is called by its name', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['7-Zip', bytes('377abcaf271c'), /comprimido de 7-Zip.*Descomprímelo/],
    ['RAR', bytes('526172211a07'), /comprimido RAR/],
    ['bzip2', bytes('425a6839314159'), /comprimido con bzip2/],
    ['xz', bytes('fd377a585a00'), /comprimido con xz/],
    ['Zstandard', bytes('28b52ffd'), /comprimido con Zstandard/],
    ['Parquet', bytes('50415231'), /está en Parquet.*Conviértelo a CSV/],
    ['UTF-16', Buffer.from('\ufeffadult,budget\n', 'utf16le'), /está en UTF-16\. Guárdalo como «CSV UTF-8»/],
    [
      'a page that asks to sign in',
      '<!DOCTYPE html><html><title>Kaggle</title>',
      /página web.*iniciar sesión/,
    ],
    ['JSON', '[{"id": 862, "title": "Toy Story"}]', /está en JSON/],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\n', /puntero de Git LFS/],
  ])('%s', async (_, content, sentence) => {
    expect(await refusal({ 'movies_dataset.csv': content })).toMatch(sentence);
    expect(await refusal({ 'keywords.csv': content })).toMatch(sentence);
  });
});

describe('fields that are quoted otherwise', () => {
  it.each(['movies_dataset.csv', 'credits.csv'])('by single quotes, in %s', async (name) => {
    const options = { quoteChar: "'", escapeChar: "'" };
    expect(await refusal({ [name]: Papa.unparse(rowsOf(name), options) })).toMatch(/comillas simples/);
    expect(await refusal({ [name]: Papa.unparse(rowsOf(name), { ...options, quotes: true }) })).toMatch(
      /comillas simples/,
    );
  });

  it('with a backslash before the quotes inside', async () => {
    const text = Papa.unparse(rowsOf('movies_dataset.csv'), { escapeChar: '\\' });
    expect(await refusal({ 'movies_dataset.csv': text })).toMatch(/barra inversa.*van dobladas/);
  });
});

it('a table without a header', async () => {
  const [, ...rows] = sample('movies_dataset.csv').split('\n');
  expect(await refusal({ 'movies_dataset.csv': rows.join('\n') })).toMatch(
    /primera línea parece ya de datos/,
  );
});

describe('the likely cause is the column’s own', () => {
  it.each<[string, (text: string) => string, RegExp]>([
    ['release_date', (date) => date.replace(/^\d+/, '2199'), /«2199-.*esa fecha no existe, o su año/],
    ['release_date', (date) => date.replaceAll('-', '/'), /«1995\/10\/30».*AAAA-MM-DD/],
    ['revenue', (text) => `${(Number(text) / 1e6).toFixed(2).replace('.', ',')}E+06`, /coma decimal/],
    ['id', (id) => Number(id).toLocaleString('en'), /columna id.*los miles separados/],
  ])('%s', async (name, change, sentence) => {
    const changed = column(name, (text) => text && change(text));
    expect(await refusal({ 'movies_dataset.csv': changed })).toMatch(sentence);
  });
});

it('a header as a title has it is read', async () => {
  const text = sample('movies_dataset.csv').replace(/^[^\r\n]+/, (line) =>
    line.replaceAll('_', ' ').replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  );
  const catalog = await load({ 'movies_dataset.csv': text });
  expectSame(catalog);
  expect(warnings(catalog)).toEqual([]);
});
