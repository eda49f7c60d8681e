import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidates, FIRST_PLACES, findPenalties } from '../../../pipeline/recommend/exposure.ts';

/** Every film wants all others; scores as given, row by row, sorted as `Candidates` demands. */
function candidatesOf(scores: readonly (readonly number[])[]): Candidates {
  const count = scores.length;
  const width = count - 1;
  const found = {
    width,
    counts: new Uint32Array(count).fill(width),
    films: new Uint32Array(count * width),
    scores: new Float32Array(count * width),
    later: new Float32Array(0),
  };
  for (const [film, row] of scores.entries()) {
    const others = [...row.keys()]
      .filter((other) => other !== film)
      .sort((a, b) => (row[b] ?? 0) - (row[a] ?? 0) || a - b);
    for (const [rank, other] of others.entries()) {
      found.films[film * width + rank] = other;
      found.scores[film * width + rank] = row[other] ?? 0;
    }
  }
  return found;
}

/** How often each film is among the first places with these penalties. */
function timesFirst({ width, counts, films, scores }: Candidates, penalties: Float32Array): number[] {
  const times = Array.from(counts, () => 0);
  for (const film of counts.keys()) {
    const offers = Array.from({ length: counts[film] ?? 0 }, (_, rank) => {
      const other = films[film * width + rank] ?? 0;
      return { other, value: (scores[film * width + rank] ?? 0) - (penalties[other] ?? 0) };
    });
    for (const { other } of offers.sort((a, b) => b.value - a.value).slice(0, FIRST_PLACES))
      times[other] = (times[other] ?? 0) + 1;
  }
  return times;
}

test('a film that all want gets a penalty, and is then wanted by fewer', () => {
  const count = 60;
  // All like film 0 by far, each a little differently; their other likings differ.
  const candidates = candidatesOf(
    Array.from({ length: count }, (_, film) =>
      Array.from({ length: count }, (_, other) =>
        other === 0 ? 5 + film / count : ((film * 7 + other * 13) % 40) / 20,
      ),
    ),
  );
  const everybody = [...Array(count).keys()];
  const before = timesFirst(candidates, new Float32Array(count));
  const after = timesFirst(candidates, findPenalties(candidates, everybody, 20));
  expect(before[0]).toBe(count - 1);
  expect(after[0]).toBeLessThanOrEqual(30);
  expect(after[0]).toBeGreaterThan(5);
});

test('films within the cap have no penalty', () => {
  const scores = fc.integer({ min: 8, max: 14 }).chain((count) =>
    fc.array(fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: count, maxLength: count }), {
      minLength: count,
      maxLength: count,
    }),
  );
  fc.assert(
    fc.property(scores, (rows) => {
      const penalties = findPenalties(candidatesOf(rows), [...rows.keys()], rows.length);
      expect(penalties.every((penalty) => penalty === 0)).toBe(true);
    }),
  );
});
