/** A list's films and what they recommend together, read from the shards. */
import { startTransition, useEffect, useState } from 'react';
import { type JointRecommendation, recommendJointly } from '../../pipeline/queries/joint.ts';
import type { FilmEntry } from '../../pipeline/store/tables.ts';
import { shards } from '../scripts/shards.ts';

/** Recommendations shown: whole rows of two, three or six. */
export const RECOMMENDED = 12;

interface Loaded {
  /** The list that was asked for. */
  readonly ids: readonly number[];
  readonly films: ReadonlyMap<number, FilmEntry>;
  readonly recommended: readonly JointRecommendation[];
}

export interface Recommendations {
  /** What was shown stays until the next is ready. */
  readonly loaded: Loaded | undefined;
  readonly isLoading: boolean;
  readonly failed: boolean;
  readonly retry: () => void;
}

export function useRecommendations(ids: readonly number[]): Recommendations {
  const [loaded, setLoaded] = useState<Loaded>();
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads again
  useEffect(() => {
    let current = true;
    setFailed(false);
    load(ids).then(
      (next) => {
        // In slices: a page of posters at once would hold up the next touch on a slow phone.
        if (current) startTransition(() => setLoaded(next));
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [ids, attempt]);
  return {
    loaded,
    isLoading: loaded?.ids !== ids && !failed,
    failed,
    retry: () => setAttempt(attempt + 1),
  };
}

/** @throws {ShardError} */
async function load(ids: readonly number[]): Promise<Loaded> {
  const reader = await shards();
  const films = new Map<number, FilmEntry>();
  const favourites = await Promise.all(
    ids.map(async (id) => {
      const [film, recommendations = []] = await Promise.all([
        reader.get('films', String(id)),
        reader.get('recommendations', String(id)),
      ]);
      if (film !== undefined) films.set(id, film);
      return { id, recommendations };
    }),
  );
  return { ids, films, recommended: recommendJointly(favourites, RECOMMENDED) };
}
