/** Makes `types.ts` from the description of the API: `node site/client/generate.ts`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { QUERIES } from '../../pipeline/queries/index.ts';
import type { AnyQuery } from '../../pipeline/queries/query.ts';
import {
  alternativesOf,
  isRequired,
  type JsonSchema,
  jsonSchema,
  parameterSchema,
  problemSchema,
} from '../api/schemas.ts';
import { API } from '../api/texts.ts';

const MAX_UNION = 90;

export const TYPES_FILE = fileURLToPath(new URL('types.ts', import.meta.url));

/** The types of every query's parameters and answer, as TypeScript. */
export function typesSource(): string {
  return `/** The API's types. Made from its schemas: do not edit. */

/** What each query takes. Of \`titulo\`, \`nombre\` and \`id\`, one is needed. */
export interface Params {
${QUERIES.map((query) => field(query.name, paramsSchema(query), 1)).join('')}}

/** What each query answers. */
export interface Answers {
${QUERIES.map((query) => field(query.name, { ...jsonSchema(query.output), description: query.summary }, 1)).join('')}}

/** An answer that is not the one wanted (RFC 9457). */
export interface Problem ${typeOf(jsonSchema(problemSchema), 0)}
`;
}

function paramsSchema(query: AnyQuery): JsonSchema {
  const property = (name: string): JsonSchema => {
    const description = API.params[name];
    return { ...parameterSchema(query, name), ...(description === undefined ? {} : { description }) };
  };
  return {
    type: 'object',
    properties: Object.fromEntries(query.params.map((name) => [name, property(name)])),
    required: query.params.filter((name) => isRequired(query, name)),
  };
}

function field(name: string, schema: JsonSchema, depth: number, optional = false): string {
  const indent = '  '.repeat(depth);
  const comment = schema.description === undefined ? '' : `${indent}/** ${schema.description} */\n`;
  const type = typeOf(schema, depth);
  const space = type.startsWith('\n') ? '' : ' ';
  return `${comment}${indent}readonly ${name}${optional ? '?' : ''}:${space}${type};\n`;
}

function typeOf(schema: JsonSchema, depth: number): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map(literal), depth);
  const alternatives = alternativesOf(schema);
  if (alternatives.length > 1) return alternatives.map((part) => typeOf(part, depth)).join(' | ');
  switch (schema.type) {
    case 'object': {
      const required = schema.required ?? [];
      const fields = Object.entries(schema.properties ?? {}).map(([name, property]) =>
        field(name, property, depth + 1, !required.includes(name)),
      );
      return `{\n${fields.join('')}${'  '.repeat(depth)}}`;
    }
    case 'array':
      return `readonly ${typeOf(schema.items ?? {}, depth)}[]`;
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    default:
      return 'unknown';
  }
}

/** On one line where it fits, as the formatter has it. */
function union(types: readonly string[], depth: number): string {
  const line = types.join(' | ');
  if (line.length <= MAX_UNION) return line;
  return types.map((type) => `\n${'  '.repeat(depth + 1)}| ${type}`).join('');
}

function literal(value: string | number): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

if (import.meta.main) writeFileSync(TYPES_FILE, typesSource());
