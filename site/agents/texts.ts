/** The documentation that programs and assistants read, in English; the site's own is in Spanish. */

export const DOCS = {
  title: 'Filmoteca',
  summary:
    'A catalogue of films for Spanish speakers: releases, scores, votes, returns of actors and directors, recommendations. Answers are UTF-8 JSON in Spanish, computed in advance; no key, no session, CORS open for GET.',
  queries: 'Queries',
  ways: 'Call either form; both answer alike. Case, accents, punctuation and a leading article do not matter. A slash within a value travels as %2F, or in the query string.',
  parameters: 'Parameters',
  examples: 'Examples',
  errors: 'Errors',
  errorsText:
    'Errors are `application/problem+json` (RFC 9457), in Spanish: 400 for a missing or invalid value, with `valores_validos` where they are few; 404 for an unknown title, name or id, with `sugerencias`, closest first; 405 with `Allow`; 503 where the data cannot be read. Ask again with one of `sugerencias`.',
  terms: 'Spanish terms',
  machine: 'For programs',
  pages: 'Pages',
} as const;

/** What each query answers, by its name. */
export const QUERY_SUMMARIES: Readonly<Record<string, string>> = {
  cantidad_filmaciones_mes: 'How many films were released in a month of any year.',
  cantidad_filmaciones_dia: 'How many films were released on a day of the week.',
  score_titulo: 'A film’s mean vote and popularity.',
  votos_titulo: 'A film’s votes and their mean, from 2,000 votes on.',
  get_actor: 'The returns of the films in which an actor plays.',
  get_director: 'The returns of a director’s films, film by film.',
  recomendacion: 'Films for someone who liked one, best first, each with its reasons.',
  buscar: 'Films and people by name, also misspelt.',
  explorar: 'The catalogue filtered and sorted.',
  ranking: 'Directors or actors by the returns of their films.',
};

/** What each parameter is, by its name. */
export const PARAM_SUMMARIES: Readonly<Record<string, string>> = {
  mes: 'month: its Spanish name or its number, 1 to 12',
  dia: 'day of the week, in Spanish',
  titulo: 'title: in Spanish, in English or the original one',
  anio: 'year of release, to tell films of one title apart',
  id: 'TMDB id, instead of the title or name',
  imdb: 'IMDb id (tt…), instead of the title',
  nombre: 'name of the person',
  k: 'how many results at most',
  q: 'what to look for',
  genero: 'genres in Spanish, separated by commas',
  generos: 'whether films must have all the genres (todos) or any (alguno)',
  desde: 'first year of release',
  hasta: 'last year of release',
  idioma: 'original language: Spanish name or ISO 639-1 code',
  pais: 'country of production: Spanish name or ISO 3166-1 code',
  minutos_min: 'least running time, minutes',
  minutos_max: 'most running time, minutes',
  votos_min: 'least votes',
  score_min: 'least mean vote, 0 to 10',
  retorno_min: 'least return; films without a known one are left out',
  productora: 'TMDB id of a production company',
  plataforma: 'where it can be watched',
  orden: 'order, from the greatest; unknown values come last',
  pagina: 'page of the results',
  tipo: 'kind of person: director or actor',
  minimo: 'least films with a known return',
  fama: 'from -2 (lesser-known films) to 2 (better known)',
  sin_saga: '1 leaves out films of the same collection',
};

/** Words of the answers and parameters, each with what it means. */
export const GLOSSARY: readonly (readonly [spanish: string, english: string])[] = [
  [
    'titulo, titulo_es, titulo_original',
    'title as in the source (English), in Spanish, in the original language',
  ],
  ['anio, fecha_estreno', 'year and date of release'],
  ['mes, dia', 'month, day of the week: their names in Spanish, as in enero, lunes'],
  ['costo, recaudacion, ganancia', 'budget, revenue, profit; US dollars of the time, 0 where unknown'],
  ['retorno', 'return: revenue / budget, where both reach 1,000 dollars'],
  [
    'retorno_total, retorno_promedio, retorno_mediano',
    'sum of the known returns, sum over all films, median of the known',
  ],
  ['cantidad, cantidad_peliculas, peliculas_con_retorno', 'count, films, films with a known return'],
  ['sin_dirigidas', 'the same figures without the films that the person also directed'],
  ['votos, puntuación, popularidad', 'votes, mean vote from 0 to 10, popularity at TMDB'],
  [
    'recomendaciones, similitud, motivos',
    'recommendations, similarity from 0 to 1, reasons as Spanish phrases',
  ],
  ['homonimos', 'others with the same title or name; ask for one of them by `id`'],
  ['sugerencias', 'suggestions, closest first'],
  ['mensaje', 'the answer in one Spanish sentence'],
];

/** Pages that are worth a program’s visit. */
export const PAGES: readonly (readonly [path: string, what: string])[] = [
  ['/docs/', 'the reference, in Spanish'],
  ['/datos/', 'what was read, kept, repaired and left out; open data in Parquet'],
  ['/modelo/', 'the recommender: use, data, method, figures, limits and every weight'],
  ['/cuadernos/', 'notebooks: exploration and cleaning of the data, and the recommender'],
];

/** For the address bar of browsers. */
export const OPEN_SEARCH = {
  name: 'Filmoteca',
  description: 'Películas, actores y directores en Filmoteca',
} as const;
