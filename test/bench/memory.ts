/** Whether the handler's memory stays flat, however many different things are asked. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openData } from '../../pipeline/store/file-reader.ts';
import { createHandler } from '../../site/api/handler.ts';
import { round } from './child.ts';
import type { Row } from './texts.ts';

const REQUESTS = 100_000;
const STEPS = 5;
/** Apart from any catalogue's size, so that the walk meets all of it in an order of no meaning. */
const STRIDE = 7919;
const MISTAKEN_EACH = 10;

/** One row each fifth of the requests: what the heap holds after a collection, and all that the process takes. */
export async function measureMemory(out: string): Promise<Row[]> {
  const handle = createHandler(() => openData(out));
  const asks = addresses(out);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const rows: Row[] = [];
  for (let count = 1; count <= REQUESTS; count++) {
    const response = await handle(new Request(asks(count)));
    await response.text();
    if (response.status >= 500) throw new Error(`${asks(count)}: ${response.status}`);
    if (count % (REQUESTS / STEPS) !== 0) continue;
    collect();
    const { heapUsed, rss } = process.memoryUsage();
    rows.push({ requests: count, heapMb: round(heapUsed / 2 ** 20, 1), processMb: round(rss / 2 ** 20, 0) });
  }
  return rows;
}

/** The address of the nth request: all queries in turn, over the whole catalogue, some with a mistake. */
function addresses(out: string): (count: number) => string {
  const data = openData(out);
  const titles = Array.from(data.entries('films'), ([, { title }]) => title);
  const names = Array.from(data.entries('people'), ([, { name }]) => name);
  const kinds = [
    ['score_titulo', titles],
    ['votos_titulo', titles],
    ['recomendacion', titles],
    ['buscar', titles],
    ['get_actor', names],
    ['get_director', names],
    ['buscar', names],
  ] as const;
  return (count) => {
    const [query, list] = kinds[count % kinds.length] ?? kinds[0];
    const name = list[(count * STRIDE) % list.length] ?? '';
    const value = count % MISTAKEN_EACH === 0 ? name.slice(0, 3) + name.slice(4) : name;
    return `http://localhost/api/${query}/${encodeURIComponent(value)}`;
  };
}
