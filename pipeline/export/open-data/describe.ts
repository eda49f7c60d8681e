/** The open data described: a dictionary for people, and Croissant (MLCommons, 1.1) for programs. */
import Papa from 'papaparse';
import type { ColumnType } from './columns.ts';
import { OPEN_TABLES, type OpenTableName } from './tables.ts';
import { COLUMNS, DATASET, DICTIONARY, TABLES } from './texts.ts';

/** A file of the open data. */
export interface OpenFile {
  readonly table: OpenTableName;
  /** Within the snapshot. */
  readonly path: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

interface Described {
  readonly table: OpenTableName;
  readonly name: string;
  readonly type: ColumnType;
}

function describedColumns(): Described[] {
  return (Object.keys(OPEN_TABLES) as OpenTableName[]).flatMap((table) =>
    OPEN_TABLES[table].map(({ name, type }) => ({ table, name, type })),
  );
}

const PARQUET_TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'INT32',
  integer: 'INT32',
  number: 'DOUBLE',
  text: 'STRING',
  date: 'DATE',
  texts: 'LIST<STRING>',
};

/** CSV: each column of each table with its type, its meaning in both languages and where it comes from. @param hasWideIds whether ids take 64 bits */
export function dictionary(hasWideIds: boolean): string {
  const rows = describedColumns().map(({ table, name, type }) => {
    const { es, en, source } = meaningOf(table, name);
    return [table, name, type === 'id' && hasWideIds ? 'INT64' : PARQUET_TYPES[type], es, en, source];
  });
  return `${Papa.unparse({ fields: [...DICTIONARY], data: rows })}\r\n`;
}

function meaningOf(table: OpenTableName, name: string): (typeof COLUMNS)[OpenTableName][string] {
  const meaning = COLUMNS[table][name];
  if (meaning === undefined) throw new Error(`column ${table}.${name} is not described`);
  return meaning;
}

const CROISSANT_TYPES: Readonly<Record<ColumnType, string>> = {
  id: 'sc:Integer',
  integer: 'sc:Integer',
  number: 'sc:Float',
  text: 'sc:Text',
  date: 'sc:Date',
  texts: 'sc:Text',
};

/** JSON-LD by https://docs.mlcommons.org/croissant/; files are named as they stand beside it. */
export function croissant(files: readonly OpenFile[], license: string): string {
  const description = {
    '@context': {
      '@vocab': 'https://schema.org/',
      '@language': 'es',
      sc: 'https://schema.org/',
      cr: 'http://mlcommons.org/croissant/',
      dct: 'http://purl.org/dc/terms/',
      conformsTo: 'dct:conformsTo',
      recordSet: 'cr:recordSet',
      field: 'cr:field',
      dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
      source: 'cr:source',
      fileObject: 'cr:fileObject',
      extract: 'cr:extract',
      column: 'cr:column',
      repeated: 'cr:repeated',
    },
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    ...DATASET,
    license,
    distribution: files.map(({ table, path, bytes, sha256 }) => ({
      '@type': 'cr:FileObject',
      '@id': `${table}.parquet`,
      name: `${table}.parquet`,
      contentUrl: path.slice(path.lastIndexOf('/') + 1),
      contentSize: `${bytes} B`,
      encodingFormat: 'application/vnd.apache.parquet',
      sha256,
    })),
    recordSet: files.map(({ table }) => ({
      '@type': 'cr:RecordSet',
      '@id': table,
      name: table,
      description: `${TABLES[table].es} ${TABLES[table].en}`,
      field: OPEN_TABLES[table].map(({ name, type }) => fieldOf(table, name, type)),
    })),
  };
  return `${JSON.stringify(description, null, 1)}\n`;
}

function fieldOf(table: OpenTableName, name: string, type: ColumnType): object {
  const { es, en } = meaningOf(table, name);
  return {
    '@type': 'cr:Field',
    '@id': `${table}/${name}`,
    name,
    description: `${es} ${en}`,
    dataType: CROISSANT_TYPES[type],
    ...(type === 'texts' ? { repeated: true } : {}),
    source: { fileObject: { '@id': `${table}.parquet` }, extract: { column: name } },
  };
}
