/** What the page shows of one question, of which the worker and the API answer as they can. */
import { describe, expect, it } from 'vitest';
import { type Answer, createMerge } from '../../../site/search/client.ts';
import type { FoundName, LocalAnswer } from '../../../site/search/found.ts';

const name = (id: number): FoundName => ({ kind: 'film', id, name: `F${id}`, year: 2000, otherName: null });
const local = (ids: readonly number[], isClear: boolean, isComplete: boolean): LocalAnswer => ({
  kind: 'found',
  number: 1,
  results: ids.map(name),
  suggestions: [],
  isClear,
  isComplete,
});
const remote = (...ids: number[]) => ({ results: ids.map(name), suggestions: [] });
const failed: LocalAnswer = { kind: 'failed', number: 1 };

/** The answers to one question: ids, and what is said of them. */
function asked() {
  const answers: [ids: number[], isPending: boolean, failed: Answer['failed']][] = [];
  const merge = createMerge((answer) =>
    answers.push([answer.results.map(({ id }) => id), answer.isPending, answer.failed]),
  );
  return { merge, answers };
}

describe('the answer', () => {
  it('of the worker is shown at once where it is clear, and final where all is loaded', () => {
    const { merge, answers } = asked();
    merge.addLocal(local([1], true, false));
    merge.addLocal(local([1, 2], true, true));
    expect(answers).toEqual([
      [[1], true, undefined],
      [[1, 2], false, undefined],
    ]);
    expect(merge.isSettled()).toBe(true);
  });

  it('that may not be the best waits for the API’s, which goes before it', () => {
    const { merge, answers } = asked();
    merge.addLocal(local([1], false, true));
    expect(answers).toEqual([]);
    merge.addRemote(remote(2, 1));
    expect(answers).toEqual([[[2, 1], false, undefined]]);
  });

  it('stays where it was once it has been shown', () => {
    const { merge, answers } = asked();
    merge.addLocal(local([1], false, true));
    merge.stopWaiting();
    merge.addRemote(remote(2, 1, 3));
    expect(answers).toEqual([
      [[1], true, undefined],
      [[1, 2, 3], false, undefined],
    ]);
  });

  it('is said once', () => {
    const { merge, answers } = asked();
    merge.addRemote(remote(1));
    merge.addLocal(local([1], true, true));
    merge.stopWaiting();
    expect(answers).toEqual([[[1], false, undefined]]);
  });

  it('is what is loaded where the API fails, and says so', () => {
    const { merge, answers } = asked();
    merge.addLocal(local([1], false, false));
    merge.failRemote();
    merge.addLocal(local([1, 2], false, true));
    expect(answers.at(-1)).toEqual([[1, 2], false, 'api']);
  });

  it('is what was found before the rest could not be loaded', () => {
    const { merge, answers } = asked();
    merge.addLocal(local([1], false, false));
    merge.addLocal(failed);
    merge.failRemote();
    expect(answers).toEqual([[[1], false, 'api']]);
  });

  it('is the API’s where the worker fails', () => {
    const { merge, answers } = asked();
    merge.addLocal(failed);
    merge.addRemote(remote(1));
    expect(answers).toEqual([[[1], false, undefined]]);
  });

  it('is that nothing could be asked where both fail', () => {
    const { merge, answers } = asked();
    merge.addLocal(failed);
    merge.failRemote();
    expect(answers).toEqual([[[], false, 'all']]);
  });
});
