/** The tables of the open data: what analysts read with SQL, pandas or R instead of the shards. */
import type { Film } from '../../catalog/types.ts';
import { explanationText } from '../../queries/texts/explanations.ts';
import { genreName } from '../../queries/texts/vocabulary.ts';
import { ratioOf } from '../../store/figures.ts';
import type { RecommendedFilm } from '../../store/tables.ts';
import type { Column } from './columns.ts';

/** A role or a direction. */
export interface CreditRow {
  readonly film: number;
  readonly person: number;
  readonly role: 'actor' | 'director';
  readonly character: string;
  /** Billing, 1 first; null for directors. */
  readonly billing: number | null;
}

/** Somebody with a credit. */
export interface PersonRow {
  readonly id: number;
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly acted: number;
  readonly directed: number;
}

/** One film recommended to who liked another. */
export interface RecommendationRow {
  readonly film: number;
  readonly place: number;
  readonly recommended: RecommendedFilm;
}

/** Zero is how the source writes that it does not know an amount. */
const known = (amount: number): number | null => (amount === 0 ? null : amount);

const FILMS: readonly Column<Film>[] = [
  { name: 'id', type: 'id', value: (film) => film.id },
  { name: 'imdb_id', type: 'text', value: (film) => film.imdbId },
  { name: 'titulo', type: 'text', value: (film) => film.title },
  { name: 'titulo_es', type: 'text', value: (film) => film.titles[0]?.title ?? null },
  { name: 'titulo_original', type: 'text', value: (film) => film.originalTitle },
  { name: 'fecha_estreno', type: 'date', value: (film) => film.date },
  { name: 'idioma', type: 'text', value: (film) => film.language },
  { name: 'generos', type: 'texts', value: (film) => film.genres.map(genreName) },
  { name: 'paises', type: 'texts', value: (film) => film.countries },
  { name: 'companias', type: 'texts', value: (film) => film.companies.map(({ name }) => name) },
  { name: 'saga_id', type: 'id', value: (film) => film.collection?.id ?? null },
  { name: 'saga', type: 'text', value: (film) => film.collection?.name ?? null },
  { name: 'minutos', type: 'integer', value: (film) => film.runtime },
  { name: 'costo', type: 'number', value: (film) => known(film.budget) },
  { name: 'recaudacion', type: 'number', value: (film) => known(film.revenue) },
  { name: 'retorno', type: 'number', value: ratioOf },
  { name: 'votos', type: 'integer', value: (film) => film.votes },
  { name: 'score', type: 'number', value: (film) => known(film.score) },
  { name: 'popularidad', type: 'number', value: (film) => film.popularity },
  { name: 'temas', type: 'texts', value: (film) => film.keywords },
  { name: 'lema', type: 'text', value: (film) => film.tagline },
  { name: 'sinopsis', type: 'text', value: (film) => film.overview },
];

const CREDITS: readonly Column<CreditRow>[] = [
  { name: 'pelicula_id', type: 'id', value: ({ film }) => film },
  { name: 'persona_id', type: 'id', value: ({ person }) => person },
  { name: 'rol', type: 'text', value: ({ role }) => role },
  { name: 'personaje', type: 'text', value: ({ character }) => (character === '' ? null : character) },
  { name: 'orden', type: 'integer', value: ({ billing }) => billing },
];

const PEOPLE: readonly Column<PersonRow>[] = [
  { name: 'id', type: 'id', value: ({ id }) => id },
  { name: 'nombre', type: 'text', value: ({ name }) => name },
  { name: 'otros_nombres', type: 'texts', value: ({ otherNames }) => otherNames },
  { name: 'peliculas_actuadas', type: 'integer', value: ({ acted }) => acted },
  { name: 'peliculas_dirigidas', type: 'integer', value: ({ directed }) => directed },
];

const RECOMMENDATIONS: readonly Column<RecommendationRow>[] = [
  { name: 'pelicula_id', type: 'id', value: ({ film }) => film },
  { name: 'puesto', type: 'integer', value: ({ place }) => place },
  { name: 'recomendada_id', type: 'id', value: ({ recommended }) => recommended.id },
  { name: 'similitud', type: 'number', value: ({ recommended }) => recommended.similarity },
  {
    name: 'motivos',
    type: 'texts',
    value: ({ recommended }) => recommended.explanations.map(explanationText),
  },
];

/** Every table's columns, by its name; descriptions of them are in `texts.ts`. */
export const OPEN_TABLES = {
  peliculas: FILMS,
  creditos: CREDITS,
  personas: PEOPLE,
  recomendaciones: RECOMMENDATIONS,
} as const;

export type OpenTableName = keyof typeof OPEN_TABLES;
