import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { makeShards } from '../../../pipeline/export/shard-files.ts';
import { MAX_SHARDS, ShardText, shardFile, shardOf } from '../../../pipeline/store/shards.ts';

const folder = mkdtempSync(join(tmpdir(), 'filmoteca-shards-'));
afterAll(() => rmSync(folder, { recursive: true }));
const shardTexts = (list: [string, unknown][]): string[] => Array.from(makeShards(list, folder), String);
const entries = fc.uniqueArray(fc.tuple(fc.string(), fc.jsonValue()), {
  selector: ([key]) => key,
  maxLength: 60,
});

/** Two keys whose shard is the same, however many there are. */
function keysOfOneShard(): [string, string] {
  const keys = new Map<number, string>();
  for (let number = 0; ; number++) {
    const key = `large ${number}`;
    const shard = shardOf(key, MAX_SHARDS);
    const known = keys.get(shard);
    if (known !== undefined) return [known, key];
    keys.set(shard, key);
  }
}

describe('shards', () => {
  it('give back every value by its key, and nothing for other keys', () => {
    fc.assert(
      fc.property(entries, fc.string(), (list, other) => {
        const shards = shardTexts(list).map((text) => new ShardText(text));
        const read = (key: string): unknown => shards[shardOf(key, shards.length)]?.value(key);
        for (const [key, value] of list) expect(read(key)).toEqual(JSON.parse(JSON.stringify(value)));
        if (!list.some(([key]) => key === other)) expect(read(other)).toBeUndefined();
      }),
    );
  });

  it('give from their text what the whole would, asked once or twice', () => {
    fc.assert(
      fc.property(entries, fc.string(), (list, other) => {
        for (const text of shardTexts(list)) {
          const shard = new ShardText(text);
          const whole = JSON.parse(text) as Record<string, unknown>;
          for (const key of [...Object.keys(whole), other, ...Object.keys(whole)])
            expect(shard.value(key)).toEqual(Object.hasOwn(whole, key) ? whole[key] : undefined);
        }
      }),
    );
  });

  it('have the same bytes in whatever order the entries come', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(shardTexts(list.toReversed())).toEqual(shardTexts(list));
      }),
    );
  });

  it('of two tables made by turns are those of each alone', () => {
    const table = (letter: string): [string, string][] =>
      Array.from({ length: 500 }, (_, id) => [`${letter}${id}`, letter.repeat(id)]);
    const alone = [shardTexts(table('a')), shardTexts(table('b'))];
    const first = makeShards(table('a'), folder)[Symbol.iterator]();
    const begun = String(first.next().value);
    const second = shardTexts(table('b'));
    const rest = Array.from({ length: (alone[0]?.length ?? 0) - 1 }, () => String(first.next().value));
    expect([[begun, ...rest], second]).toEqual(alone);
    expect(first.next().done).toBe(true);
  });

  it('are the same of values that do not fit in memory, and leave nothing on the disk', () => {
    const list = Array.from({ length: 4000 }, (_, id): [string, string] => [
      `${id}`,
      String.fromCharCode(65 + (id % 26)).repeat(3 * id),
    ]);
    const read = new Map<string, unknown>();
    for (const text of makeShards(list, folder)) {
      expect(readdirSync(folder)).toHaveLength(1);
      for (const [key, value] of Object.entries(JSON.parse(String(text)))) read.set(key, value);
    }
    expect(read).toEqual(new Map(list));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leave nothing on the disk where an entry cannot be made', () => {
    function* failing(): Generator<[string, string]> {
      for (let id = 0; id < 2000; id++) yield [`${id}`, 'x'.repeat(10_000)];
      throw new RangeError('no more');
    }
    expect(() => makeShards(failing(), folder)).toThrow('no more');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stay under 100 kB, in a power of two of files', () => {
    const list = Array.from({ length: 3000 }, (_, id): [string, string] => [
      String(id),
      'x'.repeat(id % 900),
    ]);
    const texts = shardTexts(list);
    expect(Math.log2(texts.length) % 1).toBe(0);
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(101_000);
  });

  it('are not halved again and again for large values that no halving parts', () => {
    const [one, other] = keysOfOneShard();
    const list = Array.from({ length: 3000 }, (_, id): [string, string] => [String(id), 'x'.repeat(500)]);
    const texts = shardTexts([...list, [one, 'x'.repeat(60_000)], [other, 'x'.repeat(60_000)]]);
    expect(texts.length).toBeLessThanOrEqual(512);
    expect(texts.filter((text) => text.length > 100_000)).toHaveLength(1);
  });

  it('are never more than ten thousand in one folder, and keep their path as others come', () => {
    expect(shardFile('films', 9999)).toBe('films/9999.json');
    expect(shardFile('films', 10_000)).toBe('films/1/10000.json');
  });

  it('are refused where their text is cut short, anywhere', () => {
    const [text = ''] = shardTexts([
      ['1', { a: [1] }],
      ['2', { a: [2] }],
    ]);
    for (let length = 0; length < text.length; length++)
      expect(() => new ShardText(text.slice(0, length))).toThrow(SyntaxError);
  });

  it('do not take a damaged entry for one that is missing', () => {
    const [text = ''] = shardTexts([
      ['1', { a: [1] }],
      ['2', { a: [2] }],
    ]);
    expect(() => new ShardText(text.replace('"2":{', '"2":}')).value('2')).toThrow(SyntaxError);
    expect(() => new ShardText(text.replace('"2":', '"2 :')).value('2')).toThrow(SyntaxError);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('do not inherit %s', (key) => {
    const [text = ''] = shardTexts([[key, 1]]);
    expect(new ShardText(text).value(key)).toBe(1);
    expect(new ShardText('{}\n').value(key)).toBeUndefined();
  });
});
