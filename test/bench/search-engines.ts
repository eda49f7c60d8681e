/** The search engines that are compared, each over the same names, the most famous first. */
import { create, insertMultiple, save, search } from '@orama/orama';
import { Index } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { fold } from '../../pipeline/common/fold.ts';
import { encodeTuples } from '../../pipeline/search/columns.ts';
import { findNames } from '../../pipeline/search/find.ts';
import type { SearchTuple } from '../../pipeline/store/tables.ts';
import { asOne, createIndex } from '../../site/search/index.ts';

export interface Engine {
  /** The best `k` names for what was typed. */
  find(query: string, k: number): readonly SearchTuple[] | Promise<readonly SearchTuple[]>;
  /** What would be sent to a browser so that it need not index anew, or the plain names where that is less. */
  serialised(): string;
}

export interface EngineKind {
  readonly name: string;
  /** Too slow to be asked everything: a fraction of the questions. */
  readonly share: number;
  build(tuples: readonly SearchTuple[]): Engine | Promise<Engine>;
}

const at = (tuples: readonly SearchTuple[], ids: Iterable<number>): SearchTuple[] =>
  Array.from(ids, (id) => tuples[id]).filter((tuple) => tuple !== undefined);

/** Each with its documented options for names typed bit by bit: beginnings of words, one mistake forgiven. */
export const ENGINES: readonly EngineKind[] = [
  {
    name: 'Filmoteca (FlexSearch)',
    share: 1,
    build(tuples) {
      // As the worker has them: one index of films, one of people.
      const { films = [], people = [] } = Object.groupBy(tuples, ([kind]) =>
        kind === 'film' ? 'films' : 'people',
      );
      const indexes = [films, people].map((names) => {
        const index = createIndex();
        for (const tuple of names) index.add(tuple);
        return index;
      });
      return {
        find: async (query, k) => {
          const { results, suggestions } = await findNames(asOne(indexes), query, k);
          return [...results, ...suggestions];
        },
        serialised: () => [films, people].map((names) => JSON.stringify(encodeTuples(names))).join('\n'),
      };
    },
  },
  {
    name: 'FlexSearch',
    share: 1,
    build(tuples) {
      const index = new Index({ tokenize: 'forward' });
      for (const [id, tuple] of tuples.entries()) index.add(id, tuple[2]);
      return {
        find: (query, k) => at(tuples, index.search(query, { limit: k }) as number[]),
        serialised() {
          const parts: string[] = [];
          index.export((_key: string, part: string) => {
            parts.push(part);
          });
          return parts.join('\n');
        },
      };
    },
  },
  {
    name: 'MiniSearch',
    share: 0.25,
    build(tuples) {
      const index = new MiniSearch<{ id: number; name: string }>({
        fields: ['name'],
        searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
      });
      index.addAll(tuples.map((tuple, id) => ({ id, name: tuple[2] })));
      return {
        find: (query, k) =>
          at(
            tuples,
            index
              .search(query)
              .slice(0, k)
              .map((hit) => hit.id as number),
          ),
        serialised: () => JSON.stringify(index),
      };
    },
  },
  {
    name: 'Orama',
    share: 0.1,
    async build(tuples) {
      const index = create({ schema: { name: 'string' } as const });
      await insertMultiple(
        index,
        tuples.map((tuple, id) => ({ id: String(id), name: tuple[2] })),
        5000,
      );
      return {
        async find(query, k) {
          const { hits } = await search(index, { term: query, limit: k, tolerance: 1 });
          return at(
            tuples,
            hits.map((hit) => Number(hit.id)),
          );
        },
        serialised: () => JSON.stringify(save(index)),
      };
    },
  },
  {
    name: 'Fuse.js',
    share: 0.004,
    build(tuples) {
      const names = tuples.map((tuple) => tuple[2]);
      const index = new Fuse(names);
      return {
        find: (query, k) =>
          at(
            tuples,
            index.search(query, { limit: k }).map((hit) => hit.refIndex),
          ),
        serialised: () => JSON.stringify([names, index.getIndex().toJSON()]),
      };
    },
  },
  {
    name: 'linear',
    share: 0.1,
    build(tuples) {
      const folds = tuples.map((tuple) => fold(tuple[2]));
      return {
        find(query, k) {
          const typed = fold(query);
          const found: number[] = [];
          for (let id = 0; id < folds.length && found.length < k; id++) {
            if (folds[id]?.includes(typed)) found.push(id);
          }
          return at(tuples, found);
        },
        serialised: () => JSON.stringify(encodeTuples(tuples)),
      };
    },
  },
];
