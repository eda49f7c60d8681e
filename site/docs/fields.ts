/** An answer's fields as rows of a table. */
import { alternativesOf, type JsonSchema } from '../api/schemas.ts';
import { DOCS } from './texts.ts';

export interface FieldRow {
  /** Where the field is: "recomendaciones[].titulo". */
  readonly path: string;
  readonly type: string;
  readonly description: string;
}

/** The fields of an object, each followed by those of the record or the list of records that it holds. */
export function fieldRows(schema: JsonSchema, prefix = ''): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = prefix + name;
    const row = { path, type: typeName(property), description: property.description ?? '' };
    return [row, ...fieldRows(property, `${path}.`), ...fieldRows(property.items ?? {}, `${path}[].`)];
  });
}

function typeName(schema: JsonSchema): string {
  return alternativesOf(schema)
    .map(({ type = 'string', enum: values }) => values?.join(' | ') ?? DOCS.jsonTypes[String(type)])
    .join(' | ');
}
