/**
 * `node test/bench/synthetic/main.ts <folder> <films> [given|complete] [seed]`: made raw files of any size, with the
 * statistics of the real ones in MOVIES_DATA_DIR. They are written as they are made.
 */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findSources, type Sources } from '../../../pipeline/raw/sources.ts';
import { learn } from './learn.ts';
import { type MakeOptions, Maker } from './make.ts';

const FILES = { movies: 'movies_dataset.csv', credits: 'credits.csv', keywords: 'keywords.csv' } as const;
const FLUSH_LENGTH = 1 << 20;

/** Writes the three files into a folder. @returns their bytes together */
export async function writeSynthetic(
  folder: string,
  sources: Sources,
  options: MakeOptions,
): Promise<number> {
  const maker = new Maker(await learn(sources), options);
  mkdirSync(folder, { recursive: true });
  const outputs = (Object.keys(FILES) as (keyof typeof FILES)[]).map((name) => ({
    name,
    file: openSync(join(folder, FILES[name]), 'w'),
    text: maker.headers[name],
  }));
  let bytes = 0;
  const flush = (output: (typeof outputs)[number]): void => {
    const data = Buffer.from(output.text);
    // A write may take only part of what it is given.
    for (let at = 0; at < data.length; ) at += writeSync(output.file, data, at);
    bytes += data.length;
    output.text = '';
  };
  for (let row = 0; row < options.films; row++) {
    const film = maker.film(row);
    for (const output of outputs) {
      output.text += film[output.name];
      if (output.text.length > FLUSH_LENGTH) flush(output);
    }
  }
  for (const output of outputs) {
    flush(output);
    closeSync(output.file);
  }
  return bytes;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , folder = '', films = '', fullness = 'complete', seed = '1'] = process.argv;
  const sources = findSources(process.cwd(), process.env.MOVIES_DATA_DIR);
  const options = {
    films: Number(films),
    seed: Number(seed),
    fullness: fullness === 'given' ? 'given' : 'complete',
  } as const;
  console.log(await writeSynthetic(folder, sources, options));
}
