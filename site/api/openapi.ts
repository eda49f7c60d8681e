/** `GET /api/openapi.json`: OpenAPI 3.1, made from the schemas that validate, with examples of the data at hand. */
import { fold } from '../../pipeline/common/fold.ts';
import { QUERIES } from '../../pipeline/queries/index.ts';
import type { AnyQuery, Example } from '../../pipeline/queries/query.ts';
import { PARAMS } from '../../pipeline/queries/texts/answers.ts';
import { exampleAddress, type Place } from './examples.ts';
import { indexSchema } from './index.ts';
import { isRequired, jsonSchema, parameterSchema, problemSchema, schemaName } from './schemas.ts';
import { API } from './texts.ts';

/** What an address of this API answers. */
export type Ask = (address: string) => Promise<{ readonly status: number; readonly json: unknown }>;

/**
 * The description of the whole API. Every example of it is asked now, so that its answer is the one that is given.
 * Where the data cannot answer, the examples are left out.
 */
export async function describeApi(ask: Ask): Promise<object> {
  const paths = await Promise.all(
    QUERIES.flatMap((query) => [describePath(query, 'query', ask), describePath(query, 'path', ask)]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: API.title,
      version: '1.0.0',
      description: API.description,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths: { '/api/': describeIndex(), ...Object.fromEntries(paths) },
    components: {
      schemas: {
        ...Object.fromEntries(QUERIES.map((query) => [schemaName(query), jsonSchema(query.output)])),
        Indice: jsonSchema(indexSchema),
        Problema: jsonSchema(problemSchema),
      },
    },
  };
}

/** An example with the name that ties its parameters to its answer. */
interface Asked extends Example {
  readonly key: string;
  readonly answer: unknown;
}

function describeIndex(): object {
  return {
    get: {
      operationId: 'indice',
      summary: API.index,
      responses: {
        '200': response(API.ok, 'application/json', 'Indice', {}),
        '304': { description: API.notModified },
        '405': problem(API.methodNotAllowed, {}),
        '429': { description: API.tooMany },
      },
    },
  };
}

async function describePath(query: AnyQuery, place: Place, ask: Ask): Promise<[string, object]> {
  const [first] = query.params;
  const asked = await askExamples(query, place, ask);
  const path = place === 'path' ? `/api/${query.name}/{${first}}` : `/api/${query.name}`;
  const get = {
    operationId: place === 'path' ? `${query.name}_en_la_ruta` : query.name,
    summary: query.summary,
    parameters: query.params.map((name) => ({
      name,
      in: place === 'path' && name === first ? 'path' : 'query',
      required: (place === 'path' && name === first) || isRequired(query, name),
      description: PARAMS[name] ?? name,
      schema: parameterSchema(query, name),
      ...parameterExamples(query, name, asked),
    })),
    responses: {
      '200': response(API.ok, 'application/json', schemaName(query), examplesOf(asked, 200)),
      '304': { description: API.notModified },
      '400': problem(API.badRequest, examplesOf(asked, 400)),
      '404': problem(API.notFound, examplesOf(asked, 404)),
      '405': problem(API.methodNotAllowed, {}),
      '429': { description: API.tooMany },
      '503': problem(API.unavailable, {}),
    },
  };
  return [path, { get }];
}

async function askExamples(query: AnyQuery, place: Place, ask: Ask): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const example of query.examples) {
    const address = exampleAddress(query, example, place);
    if (address === undefined) continue;
    const { status, json } = await ask(address);
    const key = fold(example.title).replaceAll(' ', '_');
    if (status === example.status) asked.push({ ...example, key, answer: json });
  }
  return asked;
}

function parameterExamples(query: AnyQuery, name: string, asked: readonly Asked[]): object {
  const isNumber = parameterSchema(query, name).type === 'integer';
  const entries = asked.flatMap(({ key, title, params }) => {
    const value = params[name];
    return value === undefined ? [] : [[key, { summary: title, value: isNumber ? Number(value) : value }]];
  });
  return entries.length === 0 ? {} : { examples: Object.fromEntries(entries) };
}

function examplesOf(asked: readonly Asked[], status: number): object {
  const shown = asked.filter((example) => example.status === status);
  return Object.fromEntries(shown.map(({ key, title, answer }) => [key, { summary: title, value: answer }]));
}

function problem(description: string, examples: object): object {
  return response(description, 'application/problem+json', 'Problema', examples);
}

function response(description: string, type: string, schema: string, examples: object): object {
  const isBare = Object.keys(examples).length === 0;
  return {
    description,
    content: {
      [type]: { schema: { $ref: `#/components/schemas/${schema}` }, ...(isBare ? {} : { examples }) },
    },
  };
}
