/** The API: a request in, an answer or a problem out. */
import { QUERIES } from '../../pipeline/queries/index.ts';
import { runQuery } from '../../pipeline/queries/query.ts';
import { methodNotAllowed, unknownQuery } from '../../pipeline/queries/texts/problems.ts';
import { keepOpen, type OpenData } from '../../pipeline/store/live.ts';
import { ALLOWED_METHODS, type Body, jsonResponse, preflightResponse } from './http.ts';
import { apiIndex } from './index.ts';
import { describeApi } from './openapi.ts';
import { problemBody, problemOf } from './problem.ts';
import { paramsOf, targetOf } from './request.ts';

/** Where the examples of the API's description say that the site is. */
const EXAMPLE_ORIGIN = 'https://filmoteca.example';

export type Handler = (request: Request) => Promise<Response>;

/** A handler that keeps the data open between requests. It never throws: what goes wrong is a problem document. */
export function createHandler(open: OpenData): Handler {
  const byName = new Map(QUERIES.map((query) => [query.name, query]));
  const withData = keepOpen(open);

  const respond = async (url: URL): Promise<Body> => {
    const { name, value } = targetOf(url);
    if (name === '') return { status: 200, json: apiIndex(url.origin) };
    if (name === 'openapi.json') return { status: 200, json: await description() };
    const query = byName.get(name);
    if (query === undefined) return unknown(url, name);
    const vary = query.params;
    try {
      const params = paramsOf(query, url, value);
      return { status: 200, json: await withData(({ reader }) => runQuery(query, reader, params)), vary };
    } catch (error) {
      return { ...problemBody(url, problemOf(error), vary), vary };
    }
  };

  const describe = () => describeApi((address, method) => answer(new URL(address, EXAMPLE_ORIGIN), method));
  let described: { readonly snapshot: string; readonly json: object } | undefined;
  /** Made once for the data at hand; without data it has no examples, and is made again. */
  const description = async (): Promise<object> => {
    const snapshot = await withData(({ manifest }) => manifest.snapshot).catch(() => undefined);
    if (snapshot === undefined) return describe();
    if (described?.snapshot !== snapshot) described = { snapshot, json: await describe() };
    return described.json;
  };

  const answer = async (url: URL, method = 'GET'): Promise<Body> => {
    if (method === 'GET' || method === 'HEAD') return respond(url);
    const detail = methodNotAllowed(method);
    const headers = { Allow: ALLOWED_METHODS };
    return problemBody(url, { kind: 'metodo-no-admitido', status: 405, detail, headers });
  };

  return async (request) => {
    if (request.method === 'OPTIONS') return preflightResponse();
    return jsonResponse(request, await answer(new URL(request.url), request.method));
  };
}

function unknown(url: URL, name: string): Body {
  return problemBody(url, {
    kind: 'consulta-desconocida',
    status: 404,
    detail: unknownQuery(readable(name)),
    extra: { consultas: QUERIES.map((query) => query.name) },
  });
}

/** The name as it was typed, where it can be decoded, and not at length. */
function readable(name: string): string {
  try {
    return decodeURIComponent(name).slice(0, 100);
  } catch {
    return name.slice(0, 100);
  }
}
