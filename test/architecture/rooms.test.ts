import { describe, expect, it } from 'vitest';
import { findCircles, type Import, reached, readImports } from './imports.ts';

/** In the order in which data goes through them: a room knows those before it and none after. */
const ROOMS = ['common', 'raw', 'catalog', 'recommend', 'store', 'search', 'queries', 'export'];
/** Commands that begin a run: they stand beside the rooms and may use all of them, as `pipeline/main.ts` does. */
const COMMANDS = ['raw/download', 'recommend/evaluate'];
/** What the site may know of the pipeline. */
const FOR_THE_SITE = ['common', 'store', 'search', 'queries'];

const imports = readImports('pipeline/**/*.ts', 'site/**/*.{ts,tsx,astro}', 'notebooks/**/*.ts');

/** The room of a file of the pipeline; undefined for its commands and for files outside it. */
function roomOf(file: string): string | undefined {
  if (COMMANDS.some((folder) => file.startsWith(`pipeline/${folder}/`))) return undefined;
  return /^pipeline\/([^/]+)\//.exec(file)?.[1];
}

const isPipeline = (file: string): boolean => file.startsWith('pipeline/');
const told = ({ from, to }: Import): string => `${from} → ${to}`;

describe('the rooms of the house', () => {
  it('are all named, so that a new one takes its place in the order', () => {
    const found = new Set(imports.map(({ from }) => roomOf(from)).filter((room) => room !== undefined));
    expect([...found].sort()).toEqual([...ROOMS].sort());
  });

  it('know only those before them, types included', () => {
    const upward = imports.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      // From a room to a command or to a file beside the rooms is upwards too.
      return here !== undefined && isPipeline(to) && ROOMS.indexOf(there ?? '') > ROOMS.indexOf(here);
    });
    const toCommands = imports.filter(
      ({ from, to }) => roomOf(from) !== undefined && isPipeline(to) && roomOf(to) === undefined,
    );
    expect([...upward, ...toCommands].map(told)).toEqual([]);
  });

  it('know nothing of the site or of the notebooks', () => {
    expect(imports.filter(({ from, to }) => isPipeline(from) && !isPipeline(to)).map(told)).toEqual([]);
  });

  it('have no circle, and neither has the site', () => {
    expect(findCircles(imports)).toEqual([]);
  });
});

describe('the site', () => {
  const fromSite = imports.filter(({ from }) => from.startsWith('site/'));

  it('knows the queries, the search, the store and what is common', () => {
    const others = fromSite.filter(({ to }) => isPipeline(to) && !FOR_THE_SITE.includes(roomOf(to) ?? ''));
    expect(others.map(told)).toEqual([]);
  });

  it('loads nothing of the other rooms by way of these', () => {
    const loaded = reached(imports, [...new Set(fromSite.map(({ from }) => from))]);
    const others = [...loaded].filter(
      ([file]) => isPipeline(file) && !FOR_THE_SITE.includes(roomOf(file) ?? ''),
    );
    expect(others).toEqual([]);
  });
});
