/**
 * What the recommender's gate (`evaluate/gate.ts`) is worth: how often it is raised by what should not matter, weights
 * learned without a random tenth of the lists that they are learned from, and how often by what should, a random tenth
 * of the weights spoiled. The 6,000 best-known films are scored with each set of weights and their lists composed, as
 * in the product; of the guards, distinctness and exposure are measured, so that the real gate sees more than this one.
 */
import { loadCatalog } from '../../pipeline/catalog/load.ts';
import { loadRatings } from '../../pipeline/catalog/ratings.ts';
import { byVotes } from '../../pipeline/common/order.ts';
import { findSources } from '../../pipeline/raw/sources.ts';
import { CandidateFinder } from '../../pipeline/recommend/candidates.ts';
import { prepareComparison } from '../../pipeline/recommend/compare.ts';
import { EXPOSURE, FIT, JUDGED, RETRIEVAL } from '../../pipeline/recommend/config.ts';
import { behaviourOf } from '../../pipeline/recommend/evaluate/behaviour.ts';
import { alarmsOf, type Measured } from '../../pipeline/recommend/evaluate/gate.ts';
import { type Lists, measureBehaviour, ndcgByFilm } from '../../pipeline/recommend/evaluate/measures.ts';
import { learnWeights, lossesOf } from '../../pipeline/recommend/evaluate/newton.ts';
import { gatherQueries, LEARNED } from '../../pipeline/recommend/evaluate/queries.ts';
import { readRecord } from '../../pipeline/recommend/evaluate/record.ts';
import { FEATURES, PairFeatures } from '../../pipeline/recommend/features.ts';
import { buildFields } from '../../pipeline/recommend/fields.ts';
import { composeLists } from '../../pipeline/recommend/lists.ts';
import { boostOf, KINSHIP_IN_ORDER } from '../../pipeline/recommend/model.ts';
import { WEIGHTS } from '../../pipeline/recommend/weights.ts';
import { randomFrom } from '../pipeline/recommend/invented.ts';
import { round } from './child.ts';
import type { Row } from './texts.ts';

/** Of what should not matter, and of each way to spoil. */
const NULL_RUNS = 100;
const SPOILED_RUNS = 34;
const TENTH = 0.1;

type Weights = ReadonlyMap<string, number>;

/** One row a kind of run: how many there were and how many raised an alarm, with the mean changes. */
export async function measureGate(dataDir: string | undefined): Promise<Row[]> {
  const sources = findSources(process.cwd(), dataDir);
  const { films: catalog } = await loadCatalog(sources);
  const ratings = await loadRatings(sources);
  if (ratings === null) return [{ runs: 0, alarms: 0 }];
  const films = catalog.toSorted(byVotes);
  const behaviour = behaviourOf(ratings);
  const queries = gatherQueries(catalog, ratings);
  const listsWith = composer(films);
  const known = new Set(films.slice(0, EXPOSURE.wellKnown).map(({ id }) => id));
  const judges = { ...behaviour, queries: behaviour.queries.filter((film) => known.has(film)) };
  const { guards: recorded } = readRecord();
  const measure = (weights: Weights): Measured => {
    const lists = listsWith(weights);
    const { distinct10, maxInDegree5 } = measureBehaviour(lists, judges);
    const losses = lossesOf(
      queries,
      Float64Array.from(LEARNED, (name) => weights.get(name) ?? 0),
    );
    return {
      perFilm: {
        content: ndcgByFilm(lists, judges),
        ratings: new Map(),
        loss: new Map(queries.map(({ film }, at) => [film, losses[at] ?? 0])),
      },
      guards: { ...recorded, contentDistinct10: distinct10, contentMaxInDegree5: maxInDegree5 },
    };
  };
  const shipped = new Map(Object.entries(WEIGHTS));
  const was = measure(shipped);
  const random = randomFrom(20);
  const start = Float64Array.from(LEARNED, (name) => WEIGHTS[name] ?? 0);
  const refitted = (): Weights => {
    const most = queries.filter(() => random() >= TENTH);
    const weights = learnWeights(most, LEARNED.length, FIT.ridge, start);
    return new Map(LEARNED.map((name, place) => [name, weights[place] ?? 0]));
  };
  const kinds: readonly (readonly [run: string, count: number, make: () => Weights])[] = [
    ['null: without a tenth of the lists', NULL_RUNS, refitted],
    ...SPOILS.map(
      ([name, spoil]) => [`a tenth ${name}`, SPOILED_RUNS, () => spoiled(shipped, random, spoil)] as const,
    ),
  ];
  return kinds.map(([run, count, make]) => {
    const runs = Array.from({ length: count }, () => measure(make()));
    const alarms = runs.map((is) => alarmsOf(was, is));
    const meanOf = (of: keyof Measured['perFilm']): number =>
      mean(runs.map(({ perFilm }) => mean([...perFilm[of].values()]))) - mean([...was.perFilm[of].values()]);
    const by = (wanted: (what: string) => boolean): number =>
      alarms.filter((raised) => raised.some(({ what }) => wanted(what))).length;
    return {
      run,
      runs: count,
      alarms: by(() => true),
      byNdcg: by((what) => what === 'content'),
      byLoss: by((what) => what === 'loss'),
      byGuards: by((what) => what !== 'content' && what !== 'loss'),
      ndcg: round(meanOf('content'), 4),
      loss: round(meanOf('loss'), 4),
    };
  });
}

/** What becomes of weights that are spoiled, by the others that are. */
const SPOILS: readonly (readonly [name: string, spoil: (values: readonly number[]) => number[]])[] = [
  ['left out', (values) => values.map(() => 0)],
  ['turned', (values) => values.map((value) => -value)],
  ['shuffled', (values) => values.map((_, at) => values[(at + 1) % values.length] ?? 0)],
];

/** The weights with a random tenth of those that are not 0 spoiled. */
function spoiled(
  weights: Weights,
  random: () => number,
  spoil: (values: readonly number[]) => number[],
): Weights {
  const names = [...weights.keys()].filter((name) => weights.get(name) !== 0);
  const drawn = names.map((name) => [random(), name] as const).sort(([a], [b]) => a - b);
  const chosen = drawn.slice(0, Math.round(TENTH * names.length)).map(([, name]) => name);
  const values = spoil(chosen.map((name) => weights.get(name) ?? 0));
  return new Map([...weights, ...chosen.map((name, at) => [name, values[at] ?? 0] as const)]);
}

/** Makes lists of the best-known films with any learned weights: their candidates and features are looked up once. */
function composer(films: Parameters<typeof buildFields>[0]): (weights: Weights) => Lists {
  const sources = prepareComparison(films, buildFields(films).fields, null, 0);
  const finder = new CandidateFinder(sources.table, sources.index);
  const features = new PairFeatures(sources);
  const { wellKnown } = EXPOSURE;
  const { compared, kept } = RETRIEVAL;
  const pairs = Array.from({ length: wellKnown }, (_, film) => {
    const found = new Uint32Array(compared);
    const others = found.slice(0, finder.find(film, found));
    features.turnTo(film);
    return Array.from(others, (other) => {
      features.compare(other);
      const places = Uint8Array.from(features.places.subarray(0, features.count));
      const values = Float32Array.from(features.values.subarray(0, features.count));
      return { other, places, values, boost: boostOf(dot(KINSHIP_IN_ORDER, places, values)) };
    });
  });
  const best = { ...sources.table, byVotes: sources.table.byVotes.subarray(0, wellKnown) };
  const positions = new Map(films.map(({ id }, position) => [id, position]));
  return (learned) => {
    const weights = Float64Array.from(FEATURES, (name) => (learned.get(name) ?? 0) + (JUDGED[name] ?? 0));
    const found = {
      width: kept,
      counts: new Uint32Array(films.length),
      films: new Uint32Array(wellKnown * kept),
      scores: new Float32Array(wellKnown * kept),
      later: new Float32Array(wellKnown * kept),
    };
    for (const [film, candidates] of pairs.entries()) {
      const scored = candidates
        .map(({ other, places, values, boost }) => {
          const later = dot(weights, places, values);
          return { other, later, first: later + boost };
        })
        .sort((a, b) => b.first - a.first || a.other - b.other)
        .slice(0, kept);
      found.counts[film] = scored.length;
      for (const [rank, { other, later, first }] of scored.entries()) {
        const at = film * kept + rank;
        [found.films[at], found.scores[at], found.later[at]] = [other, first, later];
      }
    }
    composeLists(best, found, 20, sources.coOccurrences);
    return (id) => {
      const film = positions.get(id) ?? wellKnown;
      const from = film * kept;
      return Array.from(
        found.films.subarray(from, from + (found.counts[film] ?? 0)),
        (other) => films[other]?.id ?? 0,
      );
    };
  };
}

function dot(weights: Float64Array, places: Uint8Array, values: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at++) sum += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
