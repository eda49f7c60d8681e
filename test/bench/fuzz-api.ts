/** Strange requests to every endpoint, many more than the tests make. */
import { openData } from '../../pipeline/store/file-reader.ts';
import { createHandler } from '../../site/api/handler.ts';
import { fuzz } from '../site/api/fuzz/fuzz.ts';
import { round } from './child.ts';
import { questionsOf } from './questions.ts';
import type { Row } from './texts.ts';

const COUNT = 100_000;
/** Of a processor's time: an answer waits for nothing else, and this is the same on a busy machine. */
const LIMIT_MS = 1000;

/** One row: how many, from which seed, how many answers of each status. @throws {Error} at the first wrong answer */
export async function measureFuzzApi(out: string): Promise<Row[]> {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
  const { score_titulo: titles = [], get_actor: actors = [] } = questionsOf(out);
  const handle = createHandler(() => openData(out));
  const { statuses, slowestMs, slowestCpuMs, fault } = await fuzz(handle, {
    seed,
    count: COUNT,
    names: [...titles, ...actors],
  });
  if (fault !== null) throw new Error(`seed ${seed}: ${fault}`);
  if (slowestCpuMs > LIMIT_MS) throw new Error(`seed ${seed}: an answer took ${round(slowestCpuMs, 0)} ms`);
  return [
    { requests: COUNT, seed, ...statuses, slowestMs: round(slowestMs), slowestCpuMs: round(slowestCpuMs) },
  ];
}
