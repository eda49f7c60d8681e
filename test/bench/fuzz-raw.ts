/**
 * Damages the raw files at random and reads them, many more times than the tests do:
 * `node test/bench/fuzz-raw.ts [--count 2000] [--seed n] [--data <folder>]`. Prints one JSON document; ends with 1 if
 * any was read wrongly.
 */
import { parseArgs } from 'node:util';
import { SAMPLE_FOLDER } from '../../pipeline/raw/sources.ts';
import { fuzz } from '../pipeline/raw/fuzz/fuzz.ts';
import { hasPython } from '../pipeline/raw/python.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
    data: { type: 'string', default: SAMPLE_FOLDER },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const onProgress = (done: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done}/${count}`);
};
const started = performance.now();
const result = await fuzz({ data: values.data, seed, count, wholeRunEach: 20, hasPython, onProgress });
const seconds = Math.round((performance.now() - started) / 1000);
console.log(JSON.stringify({ seed, count, seconds, ...result }, null, 2));
process.exitCode = result.faults.length > 0 ? 1 : 0;
