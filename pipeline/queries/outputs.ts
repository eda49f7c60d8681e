/** The parts that answers share. */
import * as z from 'zod/mini';
import type { FilmEntry, FilmRef, PersonRef, ReturnFigures } from '../store/tables.ts';

const count = z.int().check(z.nonnegative());
const money = z.number().check(z.nonnegative());

/** Every answer says itself in a Spanish sentence. */
export const mensaje = z.string();
export const id = z.int().check(z.positive());
export const anio = z.int();
export const cantidad = count;

export const filmHomonyms = z.array(z.object({ id, titulo: z.string(), anio }));
export const personHomonyms = z.array(z.object({ id, nombre: z.string() }));

/** The figures of a set of films. */
export const figuresSchema = z.object({
  cantidad_peliculas: count,
  peliculas_con_retorno: count,
  retorno_total: money,
  retorno_promedio: money,
  retorno_promedio_con_datos: money,
  retorno_mediano: money,
});

/** What an answer about one film names it by, besides its title. */
export const filmNames = {
  titulo_original: z.nullable(z.string()),
  titulo_es: z.nullable(z.string()),
  imdb_id: z.nullable(z.string().check(z.regex(/^tt\d+$/))),
};

/** A film's other names under those of the contract: null where unknown. */
export function filmNamesOutput(film: FilmEntry): z.infer<z.ZodMiniObject<typeof filmNames>> {
  return {
    titulo_original: film.originalTitle,
    titulo_es: film.spanish ?? null,
    imdb_id: film.imdbId,
  };
}

/** One film of a person. */
export const workSchema = z.object({
  id,
  titulo: z.string(),
  fecha_estreno: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  anio,
  retorno: money,
  costo: money,
  recaudacion: money,
  ganancia: z.number(),
});

/** How a film is named among others. */
export function filmHomonym({ id, title, year }: FilmRef): { id: number; titulo: string; anio: number } {
  return { id, titulo: title, anio: year };
}

export function personHomonym({ id, name }: PersonRef): { id: number; nombre: string } {
  return { id, nombre: name };
}

/** Figures under the names of the contract. */
export function figuresOutput(figures: ReturnFigures): z.infer<typeof figuresSchema> {
  return {
    cantidad_peliculas: figures.films,
    peliculas_con_retorno: figures.filmsWithReturn,
    retorno_total: figures.total,
    retorno_promedio: figures.mean,
    retorno_promedio_con_datos: figures.meanKnown,
    retorno_mediano: figures.median,
  };
}

/** One film of a person, under the names of the contract: unknown money is 0. */
export function workOutput(film: {
  id: number;
  title: string;
  date: string;
  year: number;
  ratio: number | null;
  budget: number;
  revenue: number;
}): z.infer<typeof workSchema> {
  return {
    id: film.id,
    titulo: film.title,
    fecha_estreno: film.date,
    anio: film.year,
    retorno: film.ratio ?? 0,
    costo: film.budget,
    recaudacion: film.revenue,
    ganancia: film.ratio === null ? 0 : film.revenue - film.budget,
  };
}
