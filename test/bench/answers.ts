/** The function's handler: how long a warm answer takes. */
import { openData } from '../../pipeline/queries/node-reader.ts';
import { createHandler } from '../../site/api/handler.ts';
import { round } from './child.ts';
import type { Row } from './texts.ts';

const FILMS = 400;
/** A fixed seed: the same films are asked for in each run. */
const SEED = 20_170_727;

/** One row a query: median, 95th percentile and maximum of a warm answer. */
export async function measureAnswers(out: string): Promise<Row[]> {
  const data = openData(out);
  const handle = createHandler(() => openData(out));
  const titles = sample([...data.entries('films')].map(([, film]) => film.title));
  const people = [...data.entries('people')];
  const actors = sample(
    people.filter(([, person]) => person.acting !== null).map(([, person]) => person.name),
  );
  const directors = sample(
    people.filter(([, person]) => person.directing !== null).map(([, person]) => person.name),
  );
  const values: Record<string, string[]> = {
    cantidad_filmaciones_mes: ['enero', 'mayo', 'septiembre'],
    cantidad_filmaciones_dia: ['lunes', 'viernes'],
    score_titulo: titles,
    votos_titulo: titles,
    get_actor: actors,
    get_director: directors,
    recomendacion: titles,
    buscar: titles.map((title) => title.slice(0, 6)),
    'score_titulo (con errata)': titles
      .filter((title) => title.length > 5)
      .map((title) => `${title.slice(0, 3)}${title.slice(4)}`),
  };
  const rows: Row[] = [];
  for (const [label, list] of Object.entries(values)) {
    const name = label.split(' ')[0] ?? '';
    const ask = (value: string): Promise<Response> =>
      handle(new Request(`http://localhost/api/${name}/${encodeURIComponent(value)}`));
    for (const value of list) await ask(value);
    const times: number[] = [];
    for (const value of list) {
      const started = performance.now();
      await (await ask(value)).text();
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number =>
      round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
    rows.push({ query: label, p50: at(0.5), p95: at(0.95), max: at(1) });
  }
  return rows;
}

/** A seeded choice (xorshift32, Marsaglia 2003) of up to FILMS of a list. */
function sample(list: readonly string[]): string[] {
  let state = SEED;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  return Array.from({ length: Math.min(FILMS, list.length) }, () => list[next() % list.length] ?? '');
}
