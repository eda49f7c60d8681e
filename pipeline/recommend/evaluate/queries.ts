/** What weights are learned from: the lists that the even users' likes would make, with the features of each candidate. */
import type { Ratings } from '../../catalog/ratings.ts';
import type { Film } from '../../catalog/types.ts';
import { byVotes } from '../../common/order.ts';
import { CandidateFinder } from '../candidates.ts';
import { prepareComparison } from '../compare.ts';
import { FIT } from '../config.ts';
import { FEATURES, PairFeatures } from '../features.ts';
import { buildFields } from '../fields.ts';
import { behaviourOf, ofUsers, relevanceTo } from './behaviour.ts';
import type { Query } from './newton.ts';

/** Features that ratings of content cannot teach: their weights are by judgement alone. */
const isJudged = (feature: string): boolean =>
  feature.startsWith('obscure ') || feature === 'liked together' || feature === 'family to grown-up';

/** The features whose weights are learned, in the order in which they are. */
export const LEARNED = FEATURES.filter((feature) => !isJudged(feature));

/** The films that five even users like or more, each with its candidates and how relevant these are. */
export function gatherQueries(catalog: readonly Film[], ratings: Ratings): (Query & { film: number })[] {
  const films = catalog.toSorted(byVotes);
  const sources = prepareComparison(films, buildFields(films).fields, null, 0);
  const finder = new CandidateFinder(sources.table, sources.index);
  const features = new PairFeatures(sources);
  const placeOf = FEATURES.map((name) => LEARNED.indexOf(name));
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
        film: query,
        starts: Uint32Array.from(starts ?? []),
        places: Uint16Array.from(places ?? []),
        values: Float64Array.from(values ?? []),
        targets: Float64Array.from(gains, (gain) => gain / total),
      },
    ];
  });
}
