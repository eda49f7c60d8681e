import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchTuple } from '../../../pipeline/store/tables.ts';
import {
  type Board,
  createBoard,
  nextLook,
  readBoard,
  writeBoard,
} from '../../../site/search/answer-board.ts';
import type { Answer } from '../../../site/search/client.ts';

const found = (turn: number, tuples: readonly SearchTuple[] = []): Answer => ({
  kind: 'found',
  number: turn,
  turn,
  tuples,
  complete: true,
});
const film = fc.tuple(
  fc.constant('film' as const),
  fc.nat(),
  fc.string({ unit: 'binary' }),
  fc.nat(),
  fc.nat(),
);

/** The frames that were asked for, drawn by hand. */
let frames: (() => void)[];
let board: Board;
beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  vi.stubGlobal('crossOriginIsolated', true);
  board = createBoard() ?? expect.fail('no board');
});
afterEach(() => vi.unstubAllGlobals());

describe('a board', () => {
  it('is made only where a page may share memory', () => {
    vi.stubGlobal('crossOriginIsolated', false);
    expect(createBoard()).toBeUndefined();
  });

  it('holds the last answer, of any names', () => {
    expect(readBoard(board)).toBeUndefined();
    fc.assert(
      fc.property(fc.array(film, { maxLength: 8 }), fc.nat(), (films, turn) => {
        const answer = found(turn, films);
        writeBoard(board, answer);
        expect(readBoard(board)).toEqual(answer);
      }),
    );
  });

  it('holds none once there is one that does not fit', () => {
    writeBoard(board, found(1));
    writeBoard(board, found(2, [['film', 1, 'a'.repeat(20_000), 2000, 1]]));
    expect(readBoard(board)).toBeUndefined();
    writeBoard(board, found(3));
    expect(readBoard(board)).toEqual(found(3));
  });

  it('holds none while one is being written', () => {
    writeBoard(board, found(1));
    Atomics.add(new Int32Array(board), 0, 1);
    expect(readBoard(board)).toBeUndefined();
  });
});

describe('the next look at a board', () => {
  it('is when it is written to', async () => {
    const look = nextLook(board);
    writeBoard(board, found(1));
    await look;
    expect(readBoard(board)).toEqual(found(1));
  });

  it.each([
    ['', true],
    [' where memory cannot be waited for', false],
  ])('is with the next frame%s', async (_, canWait) => {
    vi.stubGlobal('Atomics', { load: Atomics.load, waitAsync: canWait ? Atomics.waitAsync : undefined });
    let looked = false;
    const look = nextLook(board).then(() => {
      looked = true;
    });
    await Promise.resolve();
    expect(looked).toBe(false);
    for (const draw of frames) draw();
    await look;
    expect(looked).toBe(true);
  });
});
