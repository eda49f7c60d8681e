/** The command that measures the recommender, by behaviour and over the whole catalogue. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCatalog } from '../../catalog/load.ts';
import { loadRatings, type Ratings } from '../../catalog/ratings.ts';
import type { Catalog } from '../../catalog/types.ts';
import { byVotes } from '../../common/order.ts';
import { type LongEffects, longTerminal, type Progress } from '../../common/progress.ts';
import { InputError } from '../../raw/problems.ts';
import { findSources, type Sources } from '../../raw/sources.ts';
import { CANDIDATES_SHOWN, recommend } from '../recommend.ts';
import { behaviourOf, ofUsers, type UserGroup } from './behaviour.ts';
import { type FavouritesMeasure, measureFavourites } from './favourites.ts';
import { type Alarm, alarmsOf, areComparable, type Measured, measureForGate } from './gate.ts';
import { measureGroups } from './groups.ts';
import { measureLikeness } from './likeness.ts';
import { idsOf, type Listed, type Lists, measureBehaviour, measureCatalog } from './measures.ts';
import { onFiles } from './on-files.ts';
import { type Evaluation, readRecord, writeRecord } from './record.ts';
import {
  behaviourTable,
  catalogTable,
  evaluating,
  favouritesTable,
  gateSays,
  groupsTable,
  heldOut,
  likenessTable,
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
  return onFiles(effects, async () => {
    const sources = findSources(options.root, options.dataDir);
    const catalog = await loadCatalog(sources, { onProgress: effects.progress.update });
    const ratings = await loadRatings(sources);
    const others = asked.others === null ? null : await loadOthers(sources, asked.others);
    const { evaluation, gated } = await measureAll(catalog, ratings, others, asked.users, effects.progress);
    effects.progress.stop();
    const alarms = gated === null ? null : alarmsSinceRecord(gated);
    if (asked.write) writeRecord(evaluation, gated?.perFilm ?? null);
    effects.say(asked.json ? JSON.stringify(evaluation, null, 2) : readable(evaluation, alarms));
    return 0;
  });
}

interface Asked {
  readonly json: boolean;
  /** Whether the figures become those that the model card shows. */
  readonly write: boolean;
  readonly users: UserGroup;
  /** Files of other people's ratings, to measure with and not to learn from. */
  readonly others: { readonly ratings: string; readonly links: string } | null;
}

function readArgs(args: readonly string[]): Asked | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        users: { type: 'string', default: 'all' },
        ratings: { type: 'string' },
        links: { type: 'string' },
      },
    });
    const { json, write, users, ratings, links } = values;
    if (users !== 'even' && users !== 'odd' && users !== 'all') return null;
    if (ratings === undefined && links === undefined) return { json, write, users, others: null };
    return ratings === undefined || links === undefined
      ? null
      : { json, write, users, others: { ratings, links } };
  } catch {
    return null;
  }
}

/** @throws {InputError} where a file is missing or is something else */
async function loadOthers(
  sources: Sources,
  files: { ratings: string; links: string },
): Promise<Ratings | null> {
  for (const file of Object.values(files))
    if (!existsSync(file)) throw new InputError({ kind: 'file-unreadable', file, cause: 'ENOENT' });
  return loadRatings({ ...sources, ...files });
}

async function measureAll(
  catalog: Catalog,
  ratings: Ratings | null,
  others: Ratings | null,
  users: UserGroup,
  progress: Progress,
): Promise<{ evaluation: Evaluation; gated: Measured | null }> {
  const methods: MeasuredMethod[] = [];
  const whole: MeasuredCatalog[] = [];
  let favourites: FavouritesMeasure[] = [];
  let gated: Measured | null = null;
  const judging = others ?? ratings;
  const measure = (method: Method, group: UserGroup, given: UserGroup | null, lists: Lists): void => {
    if (judging === null) return;
    const behaviour = measureBehaviour(lists, behaviourOf(ofUsers(judging, group)));
    methods.push({ method, users: group, givenRatingsOf: given, behaviour });
  };
  const run = async (method: Method, from: Catalog, given: Ratings | null): Promise<Listed> => {
    const started = performance.now();
    const onProgress = (done: number, total: number): void =>
      progress.update(evaluating(method), done, total);
    const all = await recommend(from, { ratings: given, count: CANDIDATES_SHOWN, onProgress });
    const seconds = (performance.now() - started) / 1000;
    const listed: Listed = (film) => all.get(film);
    whole.push({ method, catalog: measureCatalog(idsOf(listed), catalog), seconds });
    return listed;
  };

  measure('most-voted', users, null, mostVoted(catalog));
  if (catalog.hasKeywords) {
    const without = await run('content-without-keywords', withoutKeywords(catalog), null);
    measure('content-without-keywords', users, null, idsOf(without));
  }
  const content = await run('content', catalog, null);
  measure('content', users, null, idsOf(content));
  let last = content;
  let judged = judging === null ? null : behaviourOf(ofUsers(judging, users));
  if (ratings !== null) {
    // What a method was given is no fair test of it: other people judge, or one half of the users the other.
    const [teachers, judges] = rolesOf(users, others !== null);
    if (users !== judges) measure('content', judges, null, idsOf(content));
    const given = ofUsers(ratings, teachers);
    const blended = await run('content+ratings', catalog, given);
    measure('content+ratings', judges, teachers, idsOf(blended));
    last = blended;
    judged = behaviourOf(ofUsers(others ?? ratings, judges));
    progress.update(evaluating('favourites'), 0, 1);
    favourites = measureFavourites(idsOf(blended), behaviourOf(given), judged);
    if (others === null && users === 'all') gated = measureForGate(catalog, ratings, content, blended);
  }
  const evaluation: Evaluation = {
    hasRatings: judging !== null,
    hasKeywords: catalog.hasKeywords,
    methods,
    catalog: whole,
    groups: judged === null ? [] : measureGroups(idsOf(last), judged, catalog),
    favourites,
    likeness: judged === null ? [] : measureLikeness(last, judged),
    guards: gated?.guards ?? null,
  };
  return { evaluation, gated };
}

/** What is worse than recorded; null where that is of other films. */
function alarmsSinceRecord(measured: Measured): Alarm[] | null {
  const recorded = readRecord();
  return areComparable(recorded, measured) ? alarmsOf(recorded, measured) : null;
}

/** Whose ratings teach and whose judge. */
function rolesOf(users: UserGroup, areOthers: boolean): [teachers: UserGroup, judges: UserGroup] {
  if (areOthers) return ['all', users];
  return users === 'even' ? ['odd', 'even'] : ['even', 'odd'];
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

function readable(
  { hasRatings, methods, catalog, groups, favourites, likeness }: Evaluation,
  alarms: readonly Alarm[] | null,
): string {
  if (!hasRatings) return [noRatings(), '', catalogTable(catalog)].join('\n');
  const blended = methods.find(({ method }) => method === 'content+ratings');
  const notes = [weightsFitted()];
  if (blended?.givenRatingsOf) notes.push(heldOut(blended.givenRatingsOf, blended.users));
  const tables = [
    behaviourTable(methods),
    catalogTable(catalog),
    groupsTable(groups),
    likenessTable(likeness),
  ];
  if (favourites.length > 0) tables.push(favouritesTable(favourites));
  if (alarms !== null) notes.push(gateSays(alarms));
  return [...tables.flatMap((table) => [table, '']), ...notes].join('\n');
}

if (import.meta.main) {
  process.exitCode = await main(
    { root: process.cwd(), dataDir: process.env.MOVIES_DATA_DIR, args: process.argv.slice(2) },
    longTerminal(),
  );
}
