/** The parts that answers share. */
import * as z from 'zod/mini';
import { ShardError } from '../store/shards.ts';
import type { FilmEntry, FilmRef, PersonFilm, PersonRef, ReturnFigures } from '../store/tables.ts';

/** The records that answers share, by the names that they have in the API's description. */
export const RECORDS = z.registry<{ id: string }>();

const count = z.int().check(z.nonnegative());
const money = z.number().check(z.nonnegative());

/** A text that says something: a title, a name, a sentence. */
export const text = z.string().check(z.minLength(1));
/** Every answer says itself in a Spanish sentence. */
export const mensaje = z.string().check(z.minLength(1));
export const id = z.int().check(z.positive());
/** The years that a date may have (`pipeline/catalog/values.ts`). */
export const anio = z.int().check(z.gte(1800), z.lte(2200));
export const cantidad = count;
/** A mean vote. */
export const score = z.number().check(z.gte(0), z.lte(10));

/** A list in which nothing stands twice. */
export function distinct<Item extends z.ZodMiniType>(item: Item) {
  const isDistinct = (list: readonly unknown[]): boolean =>
    new Set(list.map((one) => JSON.stringify(one))).size === list.length;
  return z.array(item).check(z.refine(isDistinct), z.meta({ uniqueItems: true }));
}

/** How a film and a person are named, in an answer about them and among others. */
export const filmName = { id, titulo: text, anio };
export const personName = { id, nombre: text };
export const filmHomonyms = distinct(z.object(filmName).register(RECORDS, { id: 'PeliculaNombrada' }));
const personHomonyms = distinct(z.object(personName).register(RECORDS, { id: 'PersonaNombrada' }));

/** The figures of a set of films. */
export const figuresSchema = z
  .object({
    cantidad_peliculas: count,
    peliculas_con_retorno: count,
    retorno_total: money,
    retorno_promedio: money,
    retorno_promedio_con_datos: money,
    retorno_mediano: money,
  })
  .register(RECORDS, { id: 'Cifras' });

/** Where a film can be seen, as a list says: null where it does not say all. */
const offers = distinct(
  z
    .object({
      plataforma: text,
      pais: z.nullable(z.string().check(z.regex(/^[A-Z]{2}$/))),
      fecha: z.nullable(z.string().check(z.regex(/^\d{4}(?:-\d{2}-\d{2})?$/))),
      url: z.nullable(z.url()),
    })
    .register(RECORDS, { id: 'DondeVer' }),
);

/** How an answer about one film names it, null where a name is unknown, and where it can be seen. */
export const filmNames = {
  ...filmName,
  titulo_original: z.nullable(text),
  titulo_es: z.nullable(text),
  imdb_id: z.nullable(z.string().check(z.regex(/^tt\d+$/))),
  plataformas: offers,
};

/** One film of a person. */
const workSchema = z
  .object({
    id,
    titulo: text,
    fecha_estreno: z.iso.date(),
    anio,
    retorno: money,
    costo: money,
    recaudacion: money,
    ganancia: z.number(),
  })
  .register(RECORDS, { id: 'PeliculaDePersona' });

/** What get_actor and get_director end with. */
export const worksOutput = {
  peliculas: distinct(workSchema),
  homonimos: personHomonyms,
  mensaje,
};

/**
 * How a film is named, under the names of the contract.
 * @example nameFilm({ id: 862, title: 'Toy Story', year: 1995 }) // => { id: 862, titulo: 'Toy Story', anio: 1995 }
 */
export function nameFilm({ id, title, year }: FilmRef): { id: number; titulo: string; anio: number } {
  return { id, titulo: title, anio: year };
}

/** A film by all its names, under those of the contract, and where it can be seen. */
export function nameFilmWhole(film: FilmEntry): z.infer<z.ZodMiniObject<typeof filmNames>> {
  return {
    ...nameFilm(film),
    titulo_original: film.originalTitle,
    titulo_es: film.spanish ?? null,
    imdb_id: film.imdbId,
    plataformas: (film.offers ?? []).map(({ name, country, date, url }) => {
      return { plataforma: name, pais: country, fecha: date, url };
    }),
  };
}

/**
 * How a person is named, under the names of the contract.
 * @example namePerson({ id: 31, name: 'Tom Hanks' }) // => { id: 31, nombre: 'Tom Hanks' }
 */
export function namePerson({ id, name }: PersonRef): { id: number; nombre: string } {
  return { id, nombre: name };
}

/** The end of what get_actor and get_director answer. */
export function worksAnswer(
  films: readonly PersonFilm[],
  homonyms: readonly PersonRef[],
  mensaje: string,
): { peliculas: z.infer<typeof workSchema>[]; homonimos: { id: number; nombre: string }[]; mensaje: string } {
  return { peliculas: films.map(workOutput), homonimos: homonyms.map(namePerson), mensaje };
}

/** The figures of the role that a person was found in. @throws {ShardError} if the person is not stored with it */
export function figuresOf<Figures extends ReturnFigures>(id: number, figures: Figures | null): Figures {
  if (figures === null)
    throw new ShardError('people', new Error(`${id} is named in a role, not stored in it`));
  return figures;
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
function workOutput(film: PersonFilm): z.infer<typeof workSchema> {
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
