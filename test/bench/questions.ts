/** What people ask, from the catalogue itself: the same films and people in each run. */
import { openData } from '../../pipeline/store/file-reader.ts';

const FILMS = 400;
/** A fixed seed: the same films are asked for in each run. */
const SEED = 20_170_727;

/** The values to ask of each query, by its name. */
export function questionsOf(out: string): Record<string, string[]> {
  const data = openData(out);
  const titles = sample(Array.from(data.entries('films'), ([, film]) => film.title));
  const [acting, directing]: [string[], string[]] = [[], []];
  // The names alone are kept: a catalogue of millions of people does not fit in memory.
  for (const [, person] of data.entries('people')) {
    if (person.acting !== null) acting.push(person.name);
    if (person.directing !== null) directing.push(person.name);
  }
  const [actors, directors] = [sample(acting), sample(directing)];
  return {
    cantidad_filmaciones_mes: ['enero', 'mayo', 'septiembre'],
    cantidad_filmaciones_dia: ['lunes', 'viernes'],
    score_titulo: titles,
    votos_titulo: titles,
    get_actor: actors,
    get_director: directors,
    recomendacion: titles,
    buscar: titles.map((title) => title.slice(0, 6)),
  };
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
