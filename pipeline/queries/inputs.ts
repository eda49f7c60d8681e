/** The parameters that queries share. */
import * as z from 'zod/mini';
import { fold } from '../common/fold.ts';
import type { CountBounds, NumberBounds, Params } from './query.ts';
import * as problems from './texts/problems.ts';

/** A text of 1 to 200 characters. */
export function textOf(param: string) {
  return z.string({ error: problems.missing([param]) }).check(
    z.refine((text) => text.trim() !== '', { error: problems.empty(param), abort: true }),
    z.maxLength(problems.MAX_LENGTH, { error: problems.tooLong(param) }),
  );
}

const idInput = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,14}$/, { error: problems.badId() })),
  z.transform(Number),
);

const imdbInput = z.string().check(z.regex(/^tt\d{1,12}$/, { error: problems.badImdbId() }));

const yearInput = z.pipe(
  z.string().check(z.regex(/^\d{4}$/, { error: problems.badYear() })),
  z.transform(Number),
);

/** A count from 1 to a maximum, with a default. */
export function countOf({ maximum, byDefault }: CountBounds) {
  return z._default(
    z.pipe(
      z.string().check(
        z.refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= maximum, {
          error: problems.badCount(maximum),
        }),
      ),
      z.transform(Number),
    ),
    byDefault,
  );
}

/** A number of an address within bounds, whole unless they say otherwise. */
export function numberOf(param: string, { minimum, maximum, isFraction = false }: NumberBounds) {
  const form = isFraction ? /^\d{1,10}(?:\.\d{1,6})?$/ : /^\d{1,10}$/;
  return z.pipe(
    z.string().check(
      z.refine((text) => form.test(text) && Number(text) >= minimum && Number(text) <= maximum, {
        error: problems.badNumber(param, minimum, maximum, isFraction),
      }),
    ),
    z.transform(Number),
  );
}

/** One of a few names, read as its place among them; `refusal` says which there are. */
export function choiceOf(
  param: string,
  places: ReadonlyMap<string, number>,
  refusal: (text: string) => string,
) {
  return z.pipe(
    textOf(param),
    z.transform((text, context) => {
      const place = places.get(fold(text));
      if (place === undefined) context.issues.push({ code: 'custom', message: refusal(text), input: text });
      return place ?? 0;
    }),
  );
}

/** A schema over request parameters. */
export function paramsSchema<Output>(schema: z.ZodMiniType<Output, unknown>): z.ZodMiniType<Output, Params> {
  return schema as unknown as z.ZodMiniType<Output, Params>;
}

/** A film: `titulo`, with `anio` to tell namesakes apart, or `id`, or `imdb`. */
export const filmFields = {
  titulo: z.optional(textOf('titulo')),
  anio: z.optional(yearInput),
  id: z.optional(idInput),
  imdb: z.optional(imdbInput),
};
const personFields = { nombre: z.optional(textOf('nombre')), id: z.optional(idInput) };

export type FilmInput = {
  titulo?: string | undefined;
  anio?: number | undefined;
  id?: number | undefined;
  imdb?: string | undefined;
};
export type PersonInput = { nombre?: string | undefined; id?: number | undefined };

/** Refuses a request that names no film. */
export const needsFilm = z.refine<FilmInput>(
  ({ titulo, id, imdb }) => titulo !== undefined || id !== undefined || imdb !== undefined,
  { error: problems.missing(['titulo', 'id', 'imdb']) },
);
const needsPerson = z.refine<PersonInput>(({ nombre, id }) => nombre !== undefined || id !== undefined, {
  error: problems.missing(['nombre', 'id']),
});

/** What queries about one film take, and no more. */
export const filmInput = paramsSchema(z.object(filmFields).check(needsFilm));

/** What queries about one person take. */
export const personInput = paramsSchema(z.object(personFields).check(needsPerson));
