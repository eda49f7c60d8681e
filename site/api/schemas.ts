/** The schemas of what the API takes and answers, as JSON Schema with Spanish descriptions. */
import * as z from 'zod/mini';
import type { AnyQuery } from '../../pipeline/queries/query.ts';
import { FIELDS } from '../../pipeline/queries/texts/answers.ts';
import { MAX_LENGTH } from '../../pipeline/queries/texts/problems.ts';
import { API } from './texts.ts';

/** A part of JSON Schema 2020-12: as much as this API's schemas need. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: number;
}

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

/** A schema as JSON Schema, each of its properties described. */
export function jsonSchema(schema: z.ZodMiniType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    override: ({ jsonSchema: part }) => {
      // Fields may be added to an answer: who validates it should not refuse them.
      delete part.additionalProperties;
      // zod's bounds of a safe integer say nothing to a reader.
      if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
      if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum;
    },
  });
  return described(rest as JsonSchema);
}

/**
 * The schema with what each property is, by its name, or by that of the list it is in too. Each gets a copy of its
 * own: several properties may share one zod schema, and then zod's `override` sees a single object for all.
 */
function described(schema: JsonSchema, owner = ''): JsonSchema {
  const { items, properties } = schema;
  const property = (name: string, part: JsonSchema): JsonSchema => {
    const description = FIELDS[`${owner}.${name}`] ?? FIELDS[name] ?? API.problem[name];
    return { ...described(part, name), ...(description === undefined ? {} : { description }) };
  };
  return {
    ...schema,
    ...(items === undefined ? {} : { items: described(items, owner) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([n, part]) => [n, property(n, part)]),
          ),
        }),
  };
}

/** The schemas of which a value answers one: of `anyOf`, or one a type where several are given. */
export function alternativesOf(schema: JsonSchema): readonly JsonSchema[] {
  if (schema.anyOf !== undefined) return schema.anyOf;
  return typeof schema.type === 'object' ? schema.type.map((type) => ({ ...schema, type })) : [schema];
}

/** A parameter's schema: numbers travel as digits in an address; the rest are texts. */
export function parameterSchema(query: AnyQuery, name: string): JsonSchema {
  if (name === 'id') return { type: 'integer', minimum: 1 };
  if (name === 'anio') return { type: 'integer', minimum: 1000, maximum: 9999 };
  if (name === 'k' && query.count !== undefined) {
    return { type: 'integer', minimum: 1, maximum: query.count.maximum, default: query.count.byDefault };
  }
  const bounds = query.bounds?.[name];
  if (bounds !== undefined) {
    const { minimum, maximum, isFraction = false } = bounds;
    return { type: isFraction ? 'number' : 'integer', minimum, maximum };
  }
  const values = query.choices?.[name];
  if (values !== undefined) return { type: 'string', enum: values };
  return { type: 'string', minLength: 1, maxLength: MAX_LENGTH };
}

/** Whether a request without this parameter is refused: the first one, unless an id may stand for it or none is needed. */
export function isRequired(query: AnyQuery, name: string): boolean {
  return name === query.params[0] && !query.params.includes('id') && !query.input.safeParse({}).success;
}

/** The name of a query's answer among the schemas: "score_titulo" → "ScoreTitulo". */
export function schemaName(query: AnyQuery): string {
  return query.name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
