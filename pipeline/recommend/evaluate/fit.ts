/**
 * The command that learns the weights of a pair's features from what people like, and writes `weights.ts`. It reads the
 * even users only, so that the odd ones can tell how good the weights are. The same data give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { loadCatalog } from '../../catalog/load.ts';
import { loadRatings, type Ratings } from '../../catalog/ratings.ts';
import type { Film } from '../../catalog/types.ts';
import { type LongEffects, longTerminal } from '../../common/progress.ts';
import { findSources } from '../../raw/sources.ts';
import { FIT } from '../config.ts';
import { learnWeights } from './newton.ts';
import { onFiles } from './on-files.ts';
import { gatherQueries, LEARNED } from './queries.ts';
import { fitted, noRatingsToLearn } from './texts.ts';

/** Where the shipped weights stand. */
export const WEIGHTS_FILE = resolve(import.meta.dirname, '../weights.ts');

/** The weight of each feature by its name, from the even users' ratings of these films. */
export function fitWeights(films: readonly Film[], ratings: Ratings): ReadonlyMap<string, number> {
  const weights = learnWeights(gatherQueries(films, ratings), LEARNED.length, FIT.ridge);
  return new Map(LEARNED.map((name, place) => [name, Number((weights[place] ?? 0).toPrecision(4))]));
}

/** The source of `weights.ts`. */
export function sourceOf(weights: ReadonlyMap<string, number>): string {
  const lines = [...weights].map(
    ([name, weight]) => `  ${/^[a-z]+$/.test(name) ? name : `'${name}'`}: ${weight},\n`,
  );
  return `/** Learned by \`npm run fit\` from half of the users: not to be edited by hand. */

/** By feature, what one unit of it adds to the score of a recommendation. */
export const WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('')}};
`;
}

export interface FitOptions {
  readonly root: string;
  readonly dataDir: string | undefined;
  /** The file that is written. */
  readonly out: string;
}

/** Learns and writes. Answers the exit code: 0, or 1 after saying what is wrong with the input. */
export async function main({ root, dataDir, out }: FitOptions, effects: LongEffects): Promise<number> {
  return onFiles(effects, async () => {
    const sources = findSources(root, dataDir);
    const ratings = await loadRatings(sources);
    if (ratings === null) {
      effects.complain(noRatingsToLearn());
      return 1;
    }
    const { films } = await loadCatalog(sources, { onProgress: effects.progress.update });
    const weights = fitWeights(films, ratings);
    effects.progress.stop();
    writeFileSync(out, sourceOf(weights));
    effects.say(fitted(weights.size, relative(root, out)));
    return 0;
  });
}

if (import.meta.main)
  process.exitCode = await main(
    { root: process.cwd(), dataDir: process.env.MOVIES_DATA_DIR, out: WEIGHTS_FILE },
    longTerminal(),
  );
