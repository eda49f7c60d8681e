/** `/mcp`: the Model Context Protocol over stateless Streamable HTTP. */
import { createMcpHandler } from '@modelcontextprotocol/server';
import { keepOpen, type OpenData } from '../../pipeline/store/live.ts';
import { createHandler, type Handler } from '../api/handler.ts';
import { COMMON } from '../api/http.ts';
import { createMcpServer } from './server.ts';
import { PROBLEMS } from './texts.ts';

const ALLOWED = 'POST, OPTIONS';

/** No request of this server's is long: its parameters have 200 characters at most. */
const MAX_BODY = 64 * 1024;

const HEADERS = {
  ...COMMON,
  'Cache-Control': 'no-store',
  'Access-Control-Allow-Methods': ALLOWED,
  'Access-Control-Allow-Headers':
    'Accept, Content-Type, Last-Event-ID, Mcp-Method, Mcp-Name, Mcp-Protocol-Version, Mcp-Session-Id',
};

/**
 * A handler that keeps the data open between requests. It never throws: what goes wrong is an error of JSON-RPC.
 * @param isLocal whether it is served on somebody's own machine, where a site of elsewhere could reach it by a name of
 * its own that leads there; a deployed one answers everybody alike
 */
export function createMcpEndpoint(openData: OpenData, isLocal = false): Handler {
  const sources = { api: createHandler(openData), withData: keepOpen(openData) };
  // Nobody is told of changes: within a deploy there are none.
  const { fetch: answer } = createMcpHandler(
    ({ requestInfo }) => {
      const { origin } = new URL(requestInfo?.url ?? '');
      return createMcpServer({ ...sources, origin });
    },
    { maxRequestBodySize: MAX_BODY, maxSubscriptions: 0 },
  );
  return async (request) => {
    if (request.method === 'OPTIONS')
      return new Response(null, { status: 204, headers: { ...HEADERS, Allow: ALLOWED } });
    if (request.method !== 'POST') return refusal(405, PROBLEMS.method);
    if (isLocal && !isOfThisMachine(request)) return refusal(403, PROBLEMS.host);
    try {
      const response = await answer(request);
      if (response.status >= 500) return refusal(400, PROBLEMS.failed);
      for (const [name, value] of Object.entries(HEADERS)) response.headers.set(name, value);
      return response;
    } catch {
      return refusal(400, PROBLEMS.failed);
    }
  };
}

function refusal(status: 400 | 403 | 405, message: string): Response {
  const error = { jsonrpc: '2.0', error: { code: -32_000, message }, id: null };
  return Response.json(error, { status, headers: { ...HEADERS, Allow: ALLOWED } });
}

/** Whether a request is for this machine, and from a page of it if from one at all: by its own name or a number. */
function isOfThisMachine(request: Request): boolean {
  const origin = request.headers.get('Origin');
  return [request.url, ...(origin === null ? [] : [origin])].every((address) => {
    const hostname = URL.parse(address)?.hostname ?? '';
    return hostname === 'localhost' || /^(?:[\d.]+|\[[\da-f:.]+\])$/.test(hostname);
  });
}
