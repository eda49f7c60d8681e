/** An answer's fields as rows of a table. */
import type { JsonSchema } from '../api/schemas.ts';
import { DOCS } from '../texts/docs.ts';

export interface FieldRow {
  /** Where the field is: "recomendaciones[].titulo". */
  readonly path: string;
  readonly type: string;
  readonly description: string;
}

/** The fields of an object, those of the records within its lists after them. */
export function fieldRows(schema: JsonSchema, prefix = ''): FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = prefix + name;
    const row = { path, type: typeName(property), description: property.description ?? '' };
    return [row, ...fieldRows(property.items ?? {}, `${path}[].`)];
  });
}

function typeName(schema: JsonSchema): string {
  const parts = schema.anyOf ?? [schema];
  return parts
    .map(({ type = 'string', enum: values }) => values?.join(' | ') ?? DOCS.types[type])
    .join(' | ');
}
