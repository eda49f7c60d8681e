/** The command that measures the recommender, by behaviour and over the whole catalogue. */
import { parseArgs } from 'node:util';
import { loadCatalog } from '../../catalog/load.ts';
import { loadRatings, type Ratings } from '../../catalog/ratings.ts';
import type { Catalog } from '../../catalog/types.ts';
import { byVotes } from '../../common/order.ts';
import { type LongEffects, longTerminal, type Progress } from '../../common/progress.ts';
import { InputError } from '../../raw/problems.ts';
import { findSources } from '../../raw/sources.ts';
import { describeProblem } from '../../texts.ts';
import { recommend } from '../recommend.ts';
import { behaviourOf, ofUsers, type UserGroup } from './behaviour.ts';
import { type Lists, measureBehaviour, measureCatalog } from './measures.ts';
import {
  behaviourTable,
  catalogTable,
  evaluating,
  heldOut,
  type MeasuredCatalog,
  type MeasuredMethod,
  type Method,
  noRatings,
  usage,
  weightsFitted,
} from './texts.ts';

export interface Options {
  readonly root: string;
  readonly dataDir: string | undefined;
  /** The command's arguments. */
  readonly args: readonly string[];
}

/** Measures and prints. Answers the exit code: 0, or 1 after saying what is wrong with the arguments or the input. */
export async function main(options: Options, effects: LongEffects): Promise<number> {
  const asked = readArgs(options.args);
  if (asked === null) {
    effects.complain(usage());
    return 1;
  }
  try {
    const sources = findSources(options.root, options.dataDir);
    const catalog = await loadCatalog(sources, { onProgress: effects.progress.update });
    const ratings = await loadRatings(sources);
    const measured = await measureAll(catalog, ratings, asked.users, effects.progress);
    effects.progress.stop();
    effects.say(asked.json ? JSON.stringify(measured, null, 2) : readable(measured));
    return 0;
  } catch (error) {
    effects.progress.stop();
    if (!(error instanceof InputError)) throw error;
    effects.complain(describeProblem(error.problem));
    return 1;
  }
}

function readArgs(args: readonly string[]): { json: boolean; users: UserGroup } | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean', default: false }, users: { type: 'string', default: 'all' } },
    });
    const { json, users } = values;
    return users === 'even' || users === 'odd' || users === 'all' ? { json, users } : null;
  } catch {
    return null;
  }
}

/** The JSON document. */
export interface Evaluation {
  /** Whether there were ratings to measure with. */
  readonly hasRatings: boolean;
  readonly hasKeywords: boolean;
  readonly methods: readonly MeasuredMethod[];
  readonly catalog: readonly MeasuredCatalog[];
}

async function measureAll(
  catalog: Catalog,
  ratings: Ratings | null,
  users: UserGroup,
  progress: Progress,
): Promise<Evaluation> {
  const methods: MeasuredMethod[] = [];
  const whole: MeasuredCatalog[] = [];
  const measure = (method: Method, group: UserGroup, given: UserGroup | null, lists: Lists): void => {
    if (ratings === null) return;
    const behaviour = measureBehaviour(lists, behaviourOf(ofUsers(ratings, group)));
    methods.push({ method, users: group, givenRatingsOf: given, behaviour });
  };
  const run = async (method: Method, from: Catalog, given: Ratings | null): Promise<Lists> => {
    const started = performance.now();
    const onProgress = (done: number, total: number): void =>
      progress.update(evaluating(method), done, total);
    const all = await recommend(from, { ratings: given, onProgress });
    const seconds = (performance.now() - started) / 1000;
    const lists: Lists = (film) => (all.get(film) ?? []).map(({ id }) => id);
    whole.push({ method, catalog: measureCatalog(lists, catalog), seconds });
    return lists;
  };

  measure('most-voted', users, null, mostVoted(catalog));
  const content = await run('content', catalog, null);
  measure('content', users, null, content);
  if (catalog.hasKeywords) {
    const without = await run('content-without-keywords', withoutKeywords(catalog), null);
    measure('content-without-keywords', users, null, without);
  }
  if (ratings !== null) {
    // What a method was given is no fair test of it: one half of the users teaches, the other half judges.
    const [teachers, judges]: [UserGroup, UserGroup] = users === 'even' ? ['odd', 'even'] : ['even', 'odd'];
    if (users !== judges) measure('content', judges, null, content);
    const blended = await run('content+ratings', catalog, ofUsers(ratings, teachers));
    measure('content+ratings', judges, teachers, blended);
  }
  return { hasRatings: ratings !== null, hasKeywords: catalog.hasKeywords, methods, catalog: whole };
}

function mostVoted({ films }: Catalog): Lists {
  const ids = films
    .toSorted(byVotes)
    .slice(0, 11)
    .map(({ id }) => id);
  return (film) => ids.filter((id) => id !== film);
}

function withoutKeywords(catalog: Catalog): Catalog {
  const films = catalog.films.map((film) => ({ ...film, cast: film.cast, keywords: [] }));
  return { ...catalog, films, filmById: new Map(films.map((film) => [film.id, film])), hasKeywords: false };
}

function readable({ hasRatings, methods, catalog }: Evaluation): string {
  if (!hasRatings) return [noRatings(), '', catalogTable(catalog)].join('\n');
  const blended = methods.find(({ method }) => method === 'content+ratings');
  const notes = [weightsFitted()];
  if (blended?.givenRatingsOf) notes.push(heldOut(blended.givenRatingsOf, blended.users));
  return [behaviourTable(methods), '', catalogTable(catalog), '', ...notes].join('\n');
}

if (import.meta.main) {
  process.exitCode = await main(
    { root: process.cwd(), dataDir: process.env.MOVIES_DATA_DIR, args: process.argv.slice(2) },
    longTerminal(),
  );
}
