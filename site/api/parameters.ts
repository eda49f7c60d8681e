/** The schemas of what queries take, as JSON Schema. */
import { IMDB_ID } from '../../pipeline/queries/inputs.ts';
import type { AnyQuery } from '../../pipeline/queries/query.ts';
import { MAX_LENGTH } from '../../pipeline/queries/texts/problems.ts';
import type { JsonSchema } from './schemas.ts';

/** A parameter's schema: numbers travel as digits in an address; the rest are texts. */
export function parameterSchema(query: AnyQuery, name: string): JsonSchema {
  const byDefault = defaultOf(query, name);
  return { ...valueSchema(query, name), ...(byDefault !== undefined && { default: byDefault }) };
}

function valueSchema(query: AnyQuery, name: string): JsonSchema {
  if (name === 'id') return { type: 'integer', minimum: 1 };
  if (name === 'anio') return { type: 'integer', minimum: 1000, maximum: 9999 };
  if (name === 'k' && query.count !== undefined)
    return { type: 'integer', minimum: 1, maximum: query.count.maximum };
  const bounds = query.bounds?.[name];
  if (bounds !== undefined) {
    const { minimum, maximum, isFraction = false } = bounds;
    return { type: isFraction ? 'number' : 'integer', minimum, maximum };
  }
  const values = query.choices?.[name];
  if (values !== undefined) return { type: 'string', enum: values };
  const pattern = name === 'imdb' ? { pattern: IMDB_ID.source } : {};
  return { type: 'string', minLength: 1, maxLength: MAX_LENGTH, ...pattern };
}

/** What a query takes where the parameter is not given: what it makes of an example that does not give it. */
function defaultOf(query: AnyQuery, name: string): unknown {
  const example = query.examples.find(({ status, params }) => status === 200 && !(name in params));
  return example && (query.input.parse(example.params) as Readonly<Record<string, unknown>>)[name];
}

/** Whether a request without this parameter is refused: the first one, unless an id may stand for it or none is needed. */
export function isRequired(query: AnyQuery, name: string): boolean {
  return name === query.params[0] && !query.params.includes('id') && !query.input.safeParse({}).success;
}
