/** Errors as problem documents (RFC 9457), in Spanish. */
import * as z from 'zod/mini';
import { type Candidate, QueryError } from '../../pipeline/queries/errors.ts';
import { anio, id, RECORDS, text } from '../../pipeline/queries/outputs.ts';
import * as problems from '../../pipeline/queries/texts/problems.ts';
import { UnreachableError } from '../../pipeline/store/http-reader.ts';
import { DataMissingError } from '../../pipeline/store/manifest.ts';
import { ShardError } from '../../pipeline/store/shards.ts';
import type { Body } from './http.ts';

export type ProblemKind = keyof typeof problems.TITLES;

/** Longer addresses are cut. */
const MAX_INSTANCE = 2000;
/** A name that is unknown is answered with so many that are near. */
const MAX_SUGGESTIONS = 5;

/** RFC 9457, with the members that this API adds. */
export const problemSchema = z.object({
  type: z.enum(Object.keys(problems.TITLES).map(problemType)),
  title: z.enum(Object.values(problems.TITLES)),
  status: z.literal([400, 404, 405, 503]),
  detail: text,
  instance: z.string().check(z.regex(/^\//), z.maxLength(MAX_INSTANCE)),
  valores_validos: z.optional(z.array(text)),
  sugerencias: z.optional(z.array(text).check(z.maxLength(MAX_SUGGESTIONS))),
  candidatos: z.optional(
    z
      .array(
        z
          .object({ id, titulo: z.optional(text), nombre: z.optional(text), anio: z.optional(anio) })
          .register(RECORDS, { id: 'Candidato' }),
      )
      .check(z.maxLength(MAX_SUGGESTIONS)),
  ),
  consultas: z.optional(z.array(text).check(z.minLength(1))),
});

/** The address of a kind of problem, where it is explained. */
function problemType(kind: string): string {
  return `/docs/#${kind}`;
}

export interface Problem {
  readonly kind: ProblemKind;
  readonly status: number;
  readonly detail: string;
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The response body of a problem at an address.
 * @param vary the parameters that matter: the others are not repeated, since the CDN answers alike whatever they are
 */
export function problemBody(url: URL, problem: Problem, vary: readonly string[] = []): Body {
  return {
    status: problem.status,
    isProblem: true,
    json: {
      type: problemType(problem.kind),
      title: problems.TITLES[problem.kind],
      status: problem.status,
      detail: problem.detail,
      instance: instanceOf(url, vary),
      ...problem.extra,
    },
    ...(problem.headers === undefined ? {} : { headers: problem.headers }),
  };
}

function instanceOf(url: URL, vary: readonly string[]): string {
  const pairs = url.search.slice(1).split('&');
  const search = pairs.filter((pair) => vary.includes(pair.split('=')[0] ?? '')).join('&');
  const instance = search === '' ? url.pathname : `${url.pathname}?${search}`;
  return instance.slice(0, MAX_INSTANCE);
}

/** What an error means to the client. Nothing of the error itself is shown, unless it was made to be. */
export function problemOf(error: unknown): Problem {
  if (error instanceof QueryError) return queryProblem(error);
  let detail = problems.unexpected();
  if (error instanceof DataMissingError) detail = problems.dataMissing();
  if (error instanceof ShardError) detail = problems.dataDamaged();
  if (error instanceof Error && error.cause instanceof UnreachableError) detail = problems.dataUnreachable();
  return { kind: 'datos-no-disponibles', status: 503, detail, headers: { 'Retry-After': '60' } };
}

function queryProblem({ problem }: QueryError): Problem {
  if (problem.kind === 'invalid-value') {
    const extra = problem.validValues === undefined ? {} : { valores_validos: problem.validValues };
    return { kind: 'valor-invalido', status: 400, detail: problem.detail, extra };
  }
  return {
    kind: 'no-encontrado',
    status: 404,
    detail: problem.detail,
    extra: { sugerencias: namesOf(problem.candidates), candidatos: problem.candidates },
  };
}

/** Each once: films that share their title with their year. */
function namesOf(candidates: readonly Candidate[]): string[] {
  const named = candidates.map(({ titulo, nombre }) => titulo ?? nombre ?? '');
  const isShared = (name: string): boolean => named.indexOf(name) !== named.lastIndexOf(name);
  const distinct = named.map((name, place) => {
    const anio = candidates[place]?.anio;
    return anio !== undefined && isShared(name) ? `${name} (${anio})` : name;
  });
  return [...new Set(distinct)];
}
