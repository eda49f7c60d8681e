import { describe, expect, it } from 'vitest';
import { bootstrapMean } from '../../../pipeline/recommend/evaluate/bootstrap.ts';
import {
  alarmsOf,
  areComparable,
  type Measured,
  type Scores,
} from '../../../pipeline/recommend/evaluate/gate.ts';
import { readRecord } from '../../../pipeline/recommend/evaluate/record.ts';

const recorded = readRecord();

/** The recorded figures with those of each film changed. */
function changed(change: (score: number, film: number) => number): Measured {
  const all = (scores: Scores): Scores =>
    new Map([...scores].map(([film, score]) => [film, change(score, film)]));
  const { content, ratings, loss } = recorded.perFilm;
  return { ...recorded, perFilm: { content: all(content), ratings: all(ratings), loss } };
}

describe('the gate', () => {
  it('has the figures of each film that it compares with', () => {
    const { content, ratings, loss } = recorded.perFilm;
    expect(content.size).toBeGreaterThan(2000);
    for (const scores of [ratings, loss]) expect(scores.size).toBeGreaterThan(1000);
    for (const score of [...content.values(), ...ratings.values()]) expect(score).toBeLessThanOrEqual(1);
    expect([...loss.values()].every((own) => own > 0)).toBe(true);
  });

  it('raises no alarm where nothing has changed, or what has is as often better as worse', () => {
    expect(alarmsOf(recorded, recorded)).toEqual([]);
    expect(
      alarmsOf(
        recorded,
        changed((score, film) => score + (film % 2 === 0 ? 0.02 : -0.02)),
      ),
    ).toEqual([]);
  });

  it('raises one where all films lose a little, or a tenth of them much', () => {
    const worse = [
      changed((score) => score - 0.006),
      changed((score, film) => score - (film % 10 ? 0 : 0.1)),
    ];
    for (const measured of worse)
      expect(alarmsOf(recorded, measured).map(({ what }) => what)).toEqual(['content', 'ratings']);
  });

  it('raises one where the change is too uncertain to exclude a loss', () => {
    const wild = changed((score, film) => score + (film % 2 === 0 ? 0.5 : -0.5));
    const [alarm] = alarmsOf(recorded, wild);
    expect(alarm?.what).toBe('content');
    expect(alarm?.bound).toBeLessThan(-0.005);
  });

  it('raises one where what was learned is less likely', () => {
    const loss = new Map([...recorded.perFilm.loss].map(([film, own]) => [film, own + 0.01]));
    const measured = { ...recorded, perFilm: { ...recorded.perFilm, loss } };
    expect(alarmsOf(recorded, measured)).toMatchObject([{ what: 'loss' }]);
    expect(alarmsOf(measured, recorded)).toEqual([]);
  });

  it('raises one for each guard that is worse beyond its slack, and none for one that is better', () => {
    const { guards } = recorded;
    const worse = { ...guards, coverage5: guards.coverage5 - 0.02, maxInDegree5: guards.maxInDegree5 + 21 };
    expect(alarmsOf(recorded, { ...recorded, guards: worse }).map(({ what }) => what)).toEqual([
      'coverage5',
      'maxInDegree5',
    ]);
    expect(alarmsOf({ ...recorded, guards: worse }, recorded)).toEqual([]);
  });

  it('compares what is of the same films', () => {
    const few = { ...recorded, perFilm: { ...recorded.perFilm, content: new Map([[862, 0.5]]) } };
    expect(areComparable(recorded, recorded)).toBe(true);
    expect(areComparable(recorded, few)).toBe(false);
  });
});

describe('the bootstrap', () => {
  it('knows how uncertain a mean is', () => {
    const values = Array.from({ length: 400 }, (_, at) => at % 2);
    const { mean, low, high } = bootstrapMean(values, 2000);
    // 1.96 standard errors of a half, of 400.
    expect(mean).toBe(0.5);
    expect(low).toBeCloseTo(0.5 - 1.96 * 0.025, 2);
    expect(high).toBeCloseTo(0.5 + 1.96 * 0.025, 2);
  });

  it('is the same each time, and of nothing 0', () => {
    expect(bootstrapMean([1, 2, 4], 100)).toEqual(bootstrapMean([1, 2, 4], 100));
    expect(bootstrapMean([], 100)).toEqual({ mean: 0, low: 0, high: 0 });
  });
});
