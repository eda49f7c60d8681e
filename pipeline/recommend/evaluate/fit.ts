/**
 * The command that learns the weights of a pair's features from what people like, and writes `weights.ts`. It reads the
 * even users only, so that the odd ones can tell how good the weights are. The same data give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { loadCatalog } from '../../catalog/load.ts';
import { loadRatings, type Ratings } from '../../catalog/ratings.ts';
import type { Film } from '../../catalog/types.ts';
import { byVotes } from '../../common/order.ts';
import { type LongEffects, longTerminal } from '../../common/progress.ts';
import { findSources } from '../../raw/sources.ts';
import { CandidateFinder } from '../candidates.ts';
import { prepareComparison } from '../compare.ts';
import { FIT } from '../config.ts';
import { FEATURES, PairFeatures } from '../features.ts';
import { buildFields } from '../fields.ts';
import { behaviourOf, ofUsers, relevanceTo } from './behaviour.ts';
import { learnWeights, type Query } from './newton.ts';
import { onFiles } from './on-files.ts';
import { fitted, noRatingsToLearn } from './texts.ts';

/** Features that ratings of content cannot teach: their weights are by judgement alone. */
const isJudged = (feature: string): boolean =>
  feature.startsWith('obscure ') || feature === 'liked together' || feature === 'family to grown-up';

/** Where the shipped weights stand. */
export const WEIGHTS_FILE = resolve(import.meta.dirname, '../weights.ts');

/** The weight of each feature by its name, from the even users' ratings of these films. */
export function fitWeights(films: readonly Film[], ratings: Ratings): ReadonlyMap<string, number> {
  const learned = FEATURES.filter((name) => !isJudged(name));
  const weights = learnWeights(gatherQueries(films, ratings, learned), learned.length, FIT.ridge);
  return new Map(learned.map((name, place) => [name, Number((weights[place] ?? 0).toPrecision(4))]));
}

/** The films that five even users like or more, each with its candidates and how relevant these are. */
function gatherQueries(catalog: readonly Film[], ratings: Ratings, learned: readonly string[]): Query[] {
  const films = catalog.toSorted(byVotes);
  const sources = prepareComparison(films, buildFields(films).fields, null, 0);
  const finder = new CandidateFinder(sources.table, sources.index);
  const features = new PairFeatures(sources);
  const placeOf = FEATURES.map((name) => learned.indexOf(name));
  const positions = new Map(films.map((film, position) => [film.id, position]));
  const behaviour = behaviourOf(ofUsers(ratings, 'even'));
  const others = new Uint32Array(FIT.candidates);
  return behaviour.queries.flatMap((query) => {
    const film = positions.get(query);
    if (film === undefined) return [];
    const found = others.subarray(0, finder.find(film, others));
    const relevance = relevanceTo(query, behaviour);
    const gains = Array.from(found, (other) => (relevance.get(films[other]?.id ?? 0) ?? 0) ** FIT.power);
    const total = gains.reduce((a, b) => a + b, 0);
    if (total === 0) return [];
    const [starts, places, values]: number[][] = [[0], [], []];
    features.turnTo(film);
    for (const other of found) {
      features.compare(other);
      for (let at = 0; at < features.count; at++) {
        const place = placeOf[features.places[at] ?? 0] ?? -1;
        if (place < 0) continue;
        places?.push(place);
        values?.push(features.values[at] ?? 0);
      }
      starts?.push(places?.length ?? 0);
    }
    return [
      {
        starts: Uint32Array.from(starts ?? []),
        places: Uint16Array.from(places ?? []),
        values: Float64Array.from(values ?? []),
        targets: Float64Array.from(gains, (gain) => gain / total),
      },
    ];
  });
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
