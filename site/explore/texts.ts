/** What the page that filters the catalogue says. */
import { counted, decimal, dollars, integer } from '../../pipeline/common/numbers.ts';
import type { Order } from '../../pipeline/queries/explore/filter.ts';
import { PRIOR_VOTES } from '../../pipeline/store/figures.ts';

export const EXPLORE = {
  title: 'Explorar',
  description: 'Todo el catálogo por género, años, país, idioma, duración, votos, puntuación y retorno.',
  lead: 'Todo el catálogo, por lo que buscas en una película. La dirección de la página guarda el filtro: compártela o vuelve a ella.',
  filters: 'Filtros',
  genres: 'Géneros',
  mode: 'Con',
  modes: { todos: 'todos los marcados', alguno: 'alguno de los marcados' },
  from: 'Desde el año',
  to: 'Hasta el año',
  country: 'País',
  language: 'Idioma original',
  minutes: 'Duración',
  votes: 'Votos',
  score: 'Puntuación',
  ratio: 'Retorno',
  order: 'Ordenar por',
  any: 'Cualquiera',
  surprise: 'Sorpréndeme',
  clear: 'Quitar los filtros',
  more: 'Cargar más',
  widen: 'Buscar también entre las menos conocidas',
  results: 'Películas',
  searching: 'Buscando…',
  none: 'Ninguna película cumple todo eso. Prueba a quitar algún filtro.',
  failed: 'No se pudo leer el catálogo. Puede que se haya cortado la conexión.',
  retry: 'Reintentar',
  noRows: 'Sin conexión no se pueden mostrar los títulos que no se habían visto antes.',
  withoutScript:
    'Los filtros necesitan JavaScript. Sin él, estas páginas tienen las películas más conocidas de cada género, década, país e idioma.',
  weighted: `«Puntuación» ordena por la media ponderada de IMDb, (v·R + m·C) ÷ (v + m): la nota R de una película con v votos se acerca a la media C de todo el catálogo como si tuviera m = ${PRIOR_VOTES} votos más iguales a ella. «Retorno» es lo recaudado entre lo que costó; una película suele empezar a ganar a partir de unas 2,5 veces.`,
};

/** The orders of the page; the API has another one, by popularity. */
export const ORDER_NAMES: Readonly<Record<Exclude<Order, 'popularidad'>, string>> = {
  votos: 'Votos',
  score: 'Puntuación',
  retorno: 'Retorno',
  recaudacion: 'Recaudación',
  anio: 'Año',
};

/** Bounds that the page offers, in the words of the API's parameters, with what each is called. */
export const RANGES = {
  minutes: [
    [{ minutos_max: 59 }, 'Menos de 1 h'],
    [{ minutos_min: 60, minutos_max: 89 }, 'De 1 h a 1 h 29'],
    [{ minutos_min: 90, minutos_max: 119 }, 'De 1 h 30 a 1 h 59'],
    [{ minutos_min: 120, minutos_max: 149 }, 'De 2 h a 2 h 29'],
    [{ minutos_min: 150 }, '2 h 30 o más'],
  ],
  votes: [10, 50, 300, 2000, 5000].map((votes) => [{ votos_min: votes }, `${integer(votes)} o más`] as const),
  score: [5, 6, 7, 8].map((score) => [{ score_min: score }, `${score} o más`] as const),
  ratio: [
    [{ retorno_min: 1 }, '1 o más: recuperó su costo'],
    [{ retorno_min: 2.5 }, '2,5 o más'],
    [{ retorno_min: 5 }, '5 o más'],
    [{ retorno_min: 10 }, '10 o más'],
  ],
} as const;

/** "616 películas". */
function totalText(total: number): string {
  return counted(total, 'película', 'películas');
}

/** "616 películas; se muestran 24." */
export function statusText(total: number, shown: number): string {
  if (total === 0) return EXPLORE.none;
  return shown < total ? `${totalText(total)}; se muestran ${integer(shown)}.` : `${totalText(total)}.`;
}

/** Where not all of the catalogue has been looked through. */
export function partialText(loaded: number, all: number): string {
  return `Entre las ${integer(loaded)} más conocidas de ${integer(all)}.`;
}

/** A choice with how many films it has: "Francia (2481)". */
export function choiceText(name: string, count: number): string {
  return `${name} (${integer(count)})`;
}

/** A bound that is none of those offered. */
export function otherRange(
  kind: keyof typeof RANGES,
  from: number | undefined,
  to: number | undefined,
): string {
  if (kind !== 'minutes') return `${decimal(from ?? 0)} o más`;
  return [from === undefined ? '' : `desde ${from} min`, to === undefined ? '' : `hasta ${to} min`]
    .join(' ')
    .trim();
}

/** What a filter that the form has no field for is called, on the button that takes it away. */
export const REMOVABLE = {
  mes: (month: string) => `Estrenadas en ${month}`,
  dia: (day: string) => `Estrenadas en ${day}`,
  productora: (company: string) => `Productora: ${company}`,
  plataforma: (platform: string) => `Plataforma: ${platform}`,
} as const;

export function removeText(filter: string): string {
  return `Quitar: ${filter}`;
}

/** What stands under a film's poster: what the films are ordered by. */
export function captionOf(
  order: Order,
  film: { votes: number; score: number; ratio: number; takings: number | undefined },
): string {
  const { votes, score, ratio, takings = 0 } = film;
  if (order === 'retorno') return Number.isNaN(ratio) ? 'Retorno sin datos' : `×${decimal(ratio)}`;
  if (order === 'recaudacion') return takings === 0 ? 'Recaudación sin datos' : dollars(takings);
  const given = counted(votes, 'voto', 'votos');
  return score === 0 ? given : `${decimal(score, 1)} con ${given}`;
}
