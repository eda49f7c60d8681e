/** The schemas of what the API answers, as JSON Schema with Spanish descriptions. */
import * as z from 'zod/mini';
import { QUERIES } from '../../pipeline/queries/index.ts';
import { RECORDS } from '../../pipeline/queries/outputs.ts';
import type { AnyQuery } from '../../pipeline/queries/query.ts';
import { FIELDS } from '../../pipeline/queries/texts/answers.ts';
import { indexSchema } from './index.ts';
import { problemSchema } from './problem.ts';
import { API, SCHEMAS } from './texts.ts';

/** A part of JSON Schema 2020-12: as much as this API's schemas need. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
}

const REFERENCE = '#/components/schemas/';

/** What fields mean, by the record they are in and their name, or by their name alone. */
const DESCRIPTIONS: Readonly<Record<string, string>> = { ...API.problem, ...API.indexFields, ...FIELDS };

let made: Readonly<Record<string, JsonSchema>> | undefined;

/** Every answer, and each record that answers share, by its name; they refer to each other. */
export function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  if (made !== undefined) return made;
  for (const query of QUERIES) RECORDS.add(query.output, { id: schemaName(query) });
  RECORDS.add(indexSchema, { id: 'Indice' }).add(problemSchema, { id: 'Problema' });
  const { schemas } = z.toJSONSchema(RECORDS, { uri: (name) => REFERENCE + name, override: simplify });
  const sorted = Object.entries(schemas as Record<string, JsonSchema>).sort(([a], [b]) => (a < b ? -1 : 1));
  made = Object.fromEntries(sorted.map(([name, schema]) => [name, described(schema, name)]));
  return made;
}

/** The schema of a query's answer, whole: what it refers to stands in its place. */
export function answerSchema(query: AnyQuery): JsonSchema {
  return resolved({ $ref: REFERENCE + schemaName(query) });
}

/** The schema with the records that it refers to in their places; what a field is goes before what its record is. */
function resolved({ $ref, ...schema }: JsonSchema): JsonSchema {
  const record = $ref === undefined ? {} : componentSchemas()[$ref.slice(REFERENCE.length)];
  const { items, properties, ...rest } = { ...record, ...schema };
  return {
    ...rest,
    ...(items && { items: resolved(items) }),
    ...(properties && { properties: mapValues(properties, resolved) }),
  };
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

/** Leaves out what says nothing to a reader, or what no reader should hold an answer to. */
const simplify: Override = ({ jsonSchema: part }) => {
  delete part.$id;
  delete part.$schema;
  // Fields may be added to an answer: who validates it should not refuse them.
  delete part.additionalProperties;
  // zod's bounds of a safe integer, and a format's pattern, which is a page long.
  if (part.maximum === Number.MAX_SAFE_INTEGER) delete part.maximum;
  if (part.minimum === Number.MIN_SAFE_INTEGER) delete part.minimum;
  if (part.format !== undefined) delete part.pattern;
  // One type or null, rather than one schema or another.
  const [first, second] = part.anyOf ?? [];
  if (first?.type !== undefined && second?.type === 'null' && part.anyOf?.length === 2) {
    delete part.anyOf;
    Object.assign(part, first, { type: [first.type, 'null'] });
  }
};

/**
 * The schema with what each property is. Each gets a copy of its own: several properties may share one zod schema, and
 * then zod's `override` sees a single object for all.
 */
function described(schema: JsonSchema, record: string): JsonSchema {
  const { $id: _, $schema: __, ...rest } = schema as JsonSchema & { $id?: string; $schema?: string };
  const property = (part: JsonSchema, name: string): JsonSchema => {
    const description = DESCRIPTIONS[`${record}.${name}`] ?? DESCRIPTIONS[name];
    return { ...part, ...(description !== undefined && { description }) };
  };
  const description = SCHEMAS[record];
  return {
    ...(description !== undefined && { description }),
    ...rest,
    ...(schema.properties && { properties: mapValues(schema.properties, property) }),
  };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}

/** The schemas of which a value answers one: of `anyOf`, or one a type where several are given. */
export function alternativesOf(schema: JsonSchema): readonly JsonSchema[] {
  if (schema.anyOf !== undefined) return schema.anyOf;
  return typeof schema.type === 'object' ? schema.type.map((type) => ({ ...schema, type })) : [schema];
}

/** The name of a query's answer among the schemas: "score_titulo" → "ScoreTitulo". */
export function schemaName(query: AnyQuery): string {
  return query.name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
