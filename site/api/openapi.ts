/** `GET /api/openapi.json`: OpenAPI 3.1, made from the schemas that validate. */
import * as z from 'zod/mini';
import { QUERIES } from '../../pipeline/queries/index.ts';
import type { AnyQuery, Example } from '../../pipeline/queries/query.ts';
import { API } from '../texts/api.ts';

/** RFC 9457, with the members that this API adds. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  valores_validos: z.optional(z.array(z.string())),
  sugerencias: z.optional(z.array(z.string())),
  candidatos: z.optional(
    z.array(
      z.object({
        id: z.int(),
        titulo: z.optional(z.string()),
        nombre: z.optional(z.string()),
        anio: z.optional(z.int()),
      }),
    ),
  ),
  consultas: z.optional(z.array(z.string())),
});

let document: object | undefined;

/** The description of the whole API. Made once: it depends on nothing but the code. */
export function openApi(): object {
  document ??= {
    openapi: '3.1.0',
    info: {
      title: API.title,
      version: '1.0.0',
      description: API.description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths: Object.fromEntries(QUERIES.flatMap(pathsOf)),
    components: { schemas: { Problema: jsonSchema(problemSchema) } },
  };
  return document;
}

function pathsOf(query: AnyQuery): [string, object][] {
  const [first] = query.params;
  return [
    [`/api/${query.name}`, { get: operation(query, 'query', query.name) }],
    [`/api/${query.name}/{${first}}`, { get: operation(query, 'path', `${query.name}_en_la_ruta`) }],
  ];
}

function operation(query: AnyQuery, place: 'path' | 'query', operationId: string): object {
  return {
    operationId,
    summary: query.summary,
    parameters: query.params.map((name, index) => ({
      name,
      in: place === 'path' && index === 0 ? 'path' : 'query',
      required: (place === 'path' && index === 0) || query.params.length === 1,
      description: API.params[name] ?? name,
      schema: parameterSchema(query, name),
      ...examplesOf(query, name, place),
    })),
    responses: {
      '200': { description: API.ok, content: { 'application/json': { schema: jsonSchema(query.output) } } },
      '304': { description: API.notModified },
      '400': problemResponse(API.badRequest),
      '404': problemResponse(API.notFound),
      '503': problemResponse(API.unavailable),
    },
  };
}

/** Numbers travel as digits in an address; the rest are texts of 1 to 200 characters. */
function parameterSchema(query: AnyQuery, name: string): object {
  if (name === 'id' || name === 'anio') return { type: 'integer', minimum: 1 };
  if (name === 'k' && query.count !== undefined) {
    return { type: 'integer', minimum: 1, maximum: query.count.maximum, default: query.count.byDefault };
  }
  return { type: 'string', minLength: 1, maxLength: 200 };
}

function examplesOf(query: AnyQuery, name: string, place: 'path' | 'query'): object {
  const shown = query.examples.filter((example) => isShown(example, name, place));
  if (shown.length === 0) return {};
  const entries = shown.map((example, index) => [
    `ejemplo_${index + 1}`,
    { summary: example.title, value: example.params[name] },
  ]);
  return { examples: Object.fromEntries(entries) };
}

/** An empty value has no place in a path. */
function isShown(example: Example, name: string, place: 'path' | 'query'): boolean {
  const value = example.params[name];
  return value !== undefined && !(place === 'path' && value === '');
}

function problemResponse(description: string): object {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problema' } } },
  };
}

function jsonSchema(schema: z.ZodMiniType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema);
  return rest;
}
