/**
 * What the shown similarity is worth: how much likelier whoever likes a film likes one recommended for it than anybody
 * does, for recommendations of little and of much similarity.
 */
import type { Behaviour } from './behaviour.ts';
import type { Listed } from './measures.ts';

/** Recommendations of about the same similarity. */
export interface LikenessMeasure {
  /** Their mean similarity, 0–1. */
  readonly similarity: number;
  readonly pairs: number;
  /**
   * P(likes the other | likes the one) over that plus P(likes the other), of all pairs together: 0.5 is chance, 0.75
   * three times as likely.
   */
  readonly share: number;
}

const PARTS = 5;
const PLACES = 20;

/** In five parts of as many recommendations each, from the least similar to the most. */
export function measureLikeness(listed: Listed, { queries, likers, liked }: Behaviour): LikenessMeasure[] {
  const pairs = queries.flatMap((film) => {
    const own = likers.get(film) ?? [];
    return (listed(film) ?? []).slice(0, PLACES).map(({ id, similarity }) => ({
      similarity,
      together: own.filter((user) => liked.get(user)?.has(id)).length,
      byChance: (own.length * (likers.get(id)?.length ?? 0)) / liked.size,
    }));
  });
  pairs.sort((a, b) => a.similarity - b.similarity);
  return Array.from({ length: PARTS }, (_, part) => {
    const own = pairs.slice(
      Math.floor((part * pairs.length) / PARTS),
      Math.floor(((part + 1) * pairs.length) / PARTS),
    );
    const sum = (of: (pair: (typeof own)[number]) => number): number =>
      own.reduce((total, pair) => total + of(pair), 0);
    const [together, byChance] = [sum((pair) => pair.together), sum((pair) => pair.byChance)];
    return {
      similarity: sum((pair) => pair.similarity) / Math.max(1, own.length),
      pairs: own.length,
      share: together + byChance === 0 ? 0.5 : together / (together + byChance),
    };
  }).filter(({ pairs: count }) => count > 0);
}
