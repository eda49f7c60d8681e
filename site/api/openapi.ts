/** `GET /api/openapi.json`: OpenAPI 3.1, made from the schemas that validate, with examples of the data at hand. */
import { fold } from '../../pipeline/common/fold.ts';
import { QUERIES } from '../../pipeline/queries/index.ts';
import type { AnyQuery, Example } from '../../pipeline/queries/query.ts';
import { PARAMS } from '../../pipeline/queries/texts/answers.ts';
import { exampleAddress, type Place } from './examples.ts';
import { isRequired, parameterSchema } from './parameters.ts';
import { componentSchemas, schemaName } from './schemas.ts';
import { API, HEADERS, OPERATIONS, RESPONSES, TAGS } from './texts.ts';

/** What this API answers to a request. */
export type Ask = (
  address: string,
  method?: 'GET' | 'POST',
) => Promise<{ readonly status: number; readonly json: unknown }>;

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
      summary: API.summary,
      description: API.description,
      contact: { name: API.title, url: 'https://github.com/filmoteca/filmoteca/issues' },
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: API.server }],
    security: [],
    tags: TAGS.map(({ name, description }) => ({ name, description })),
    paths: { '/api': await describeIndex(ask), ...Object.fromEntries(paths) },
    components: {
      schemas: componentSchemas(),
      responses: {
        SinCambios: { description: RESPONSES.notModified, headers: headers('ETag') },
        MetodoNoAdmitido: {
          ...problem(RESPONSES.methodNotAllowed, await refusal(ask)),
          headers: headers('Allow'),
        },
        DemasiadasPeticiones: { description: RESPONSES.tooMany },
        DatosNoDisponibles: { ...problem(RESPONSES.unavailable, {}), headers: headers('Retry-After') },
      },
      headers: Object.fromEntries(
        Object.entries(HEADERS).map(([name, { description, ...schema }]) => [name, { description, schema }]),
      ),
    },
  };
}

/** An example with the name that ties its parameters to its answer. */
interface Asked extends Example {
  readonly key: string;
  readonly answer: unknown;
}

async function describeIndex(ask: Ask): Promise<object> {
  const { json } = await ask('/api');
  const examples = { consultas: { summary: RESPONSES.index, value: json } };
  return {
    get: {
      operationId: 'indice',
      ...describeOperation('indice', RESPONSES.index),
      responses: { '200': answer('Indice', examples), ...commonResponses() },
    },
  };
}

async function describePath(query: AnyQuery, place: Place, ask: Ask): Promise<[string, object]> {
  const [first] = query.params;
  const asked = await askExamples(query, place, ask);
  const path = place === 'path' ? `/api/${query.name}/{${first}}` : `/api/${query.name}`;
  const get = {
    operationId: place === 'path' ? `${query.name}_en_la_ruta` : query.name,
    ...describeOperation(query.name, query.summary),
    parameters: query.params.map((name) => ({
      name,
      in: place === 'path' && name === first ? 'path' : 'query',
      required: (place === 'path' && name === first) || isRequired(query, name),
      description: PARAMS[name],
      schema: parameterSchema(query, name),
      ...parameterExamples(query, name, asked),
    })),
    responses: {
      '200': answer(schemaName(query), examplesOf(asked, 200)),
      '400': problem(RESPONSES.badRequest, examplesOf(asked, 400)),
      '404': problem(RESPONSES.notFound, examplesOf(asked, 404)),
      ...commonResponses(),
    },
  };
  return [path, { get }];
}

/** The operation's tag and texts. */
function describeOperation(name: string, summary: string): object {
  const tag = TAGS.find(({ operations }) => operations.includes(name))?.name;
  return { ...(tag !== undefined && { tags: [tag] }), summary, description: OPERATIONS[name] };
}

/** What any operation may answer. */
function commonResponses(): object {
  const of = (name: string): object => ({ $ref: `#/components/responses/${name}` });
  return {
    '304': of('SinCambios'),
    '405': of('MetodoNoAdmitido'),
    '429': of('DemasiadasPeticiones'),
    '503': of('DatosNoDisponibles'),
  };
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

async function refusal(ask: Ask): Promise<object> {
  const { json } = await ask('/api', 'POST');
  return { con_post: { summary: RESPONSES.withPost, value: json } };
}

function parameterExamples(query: AnyQuery, name: string, asked: readonly Asked[]): object {
  const isNumber = parameterSchema(query, name).type !== 'string';
  const entries = asked.flatMap(({ key, title, params, status }) => {
    const value = params[name];
    // What is refused is no example of what may be asked.
    return value === undefined || status === 400
      ? []
      : [[key, { summary: title, value: isNumber ? Number(value) : value }]];
  });
  return entries.length === 0 ? {} : { examples: Object.fromEntries(entries) };
}

function examplesOf(asked: readonly Asked[], status: number): object {
  const shown = asked.filter((example) => example.status === status);
  return Object.fromEntries(shown.map(({ key, title, answer }) => [key, { summary: title, value: answer }]));
}

function answer(schema: string, examples: object): object {
  return { ...response(RESPONSES.ok, 'application/json', schema, examples), headers: headers('ETag') };
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

function headers(name: keyof typeof HEADERS): object {
  return { [name]: { $ref: `#/components/headers/${name}` } };
}
