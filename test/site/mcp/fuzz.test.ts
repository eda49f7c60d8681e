/** Whatever is sent to /mcp, or asked for as Markdown: an answer or an error of its kind, and never one of the server's. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { QUERIES } from '../../../pipeline/queries/index.ts';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { FILM_PAGES } from '../../../site/film/render.ts';
import { createPageHandler } from '../../../site/layouts/on-demand.ts';
import { createMcpEndpoint } from '../../../site/mcp/handler.ts';
import { buildData } from '../../pipeline/built.ts';
import { TEMPLATE_HTML } from '../film/film.ts';
import { mcpRequest, messageOf } from './ask.ts';

const COUNT = 10_000;

const METHODS = ['initialize', 'ping', 'tools/list', 'tools/call', 'resources/list', 'resources/read'];
const MORE = [
  'prompts/list',
  'prompts/get',
  'subscriptions/listen',
  'server/discover',
  'completion/complete',
];
const NAMES = [...QUERIES.map(({ name }) => name), 'noche_de_cine', '__proto__', ''];
const URIS = ['filmoteca://pelicula/862', 'filmoteca://pelicula/1', 'filmoteca://__proto__/1', 'file:///etc'];

const params = fc.record(
  {
    name: fc.oneof(fc.constantFrom(...NAMES), fc.jsonValue()),
    uri: fc.oneof(fc.constantFrom(...URIS), fc.string({ unit: 'binary' })),
    arguments: fc.oneof(
      fc.dictionary(fc.constantFrom('titulo', 'nombre', 'q', 'k', 'id', '__proto__'), fc.jsonValue()),
      fc.jsonValue(),
    ),
    _meta: fc.jsonValue(),
    protocolVersion: fc.string(),
  },
  { requiredKeys: [] },
);
const message = fc.record(
  {
    jsonrpc: fc.oneof({ weight: 9, arbitrary: fc.constant('2.0') }, fc.jsonValue()),
    id: fc.oneof(fc.nat(), fc.string(), fc.jsonValue()),
    method: fc.oneof(fc.constantFrom(...METHODS, ...MORE), fc.string()),
    params: fc.oneof({ weight: 5, arbitrary: params }, fc.jsonValue()),
  },
  { requiredKeys: ['jsonrpc', 'method'] },
);
const body = fc.oneof(
  { weight: 8, arbitrary: message.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.array(message, { maxLength: 4 }).map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: message.map((value) => JSON.stringify(value).slice(0, -3)) },
);
const headers = fc.record(
  {
    'Content-Type': fc.constantFrom('application/json', 'text/plain', 'application/json; charset=x', ''),
    'Mcp-Protocol-Version': fc.constantFrom('2025-06-18', '2025-11-25', '2026-07-28', '1', ''),
    'Mcp-Session-Id': fc.constantFrom('x', ''),
  },
  { requiredKeys: [] },
);

it(`answers ${COUNT} malformed requests to /mcp`, async () => {
  const { out } = await buildData();
  const handle = createMcpEndpoint(() => openData(out));
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(body, headers, async (sent, given) => {
      const response = await handle(mcpRequest(sent, given));
      const text = await response.text();
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(response.status).toBeLessThan(500);
      if (text !== '' && !text.includes('\n\nevent:')) messageOf(text);
      expect(text).not.toMatch(/at .+\.(?:ts|mjs):\d+/);
    }),
    { numRuns: COUNT },
  );
  // It is no use to be refused everywhere.
  expect(statuses.get(200)).toBeGreaterThan(COUNT / 20);
}, 120_000);

it(`answers ${COUNT} strange requests for Markdown`, async () => {
  const { out } = await buildData();
  const handle = createPageHandler(FILM_PAGES, {
    openData: () => openData(out),
    readTemplate: () => TEMPLATE_HTML,
    readNotFound: () => '',
  });
  const segment = fc.oneof(
    fc.constantFrom(
      '862',
      '862-toy-story',
      '1',
      '0862',
      '../862',
      '%ZZ',
      '%00',
      'index.md',
      '862%2Findex.md',
    ),
    fc.nat().map(String),
    fc.string({ unit: 'binary' }).map((text) => encodeURIComponent(text.toWellFormed())),
  );
  const accept = fc.constantFrom('text/markdown', 'text/markdown;q=x', 'text/markdown;q=-1, */*', ';;;,,=');
  await fc.assert(
    fc.asyncProperty(
      fc.array(segment, { maxLength: 3 }),
      accept,
      fc.boolean(),
      async (path, type, isFile) => {
        const address = `http://localhost/pelicula/${path.join('/')}${isFile ? '/index.md' : '/'}`;
        const response = await handle(new Request(address, { headers: { Accept: type } }));
        expect([200, 301, 404]).toContain(response.status);
        if (isFile && response.status !== 301)
          expect(response.headers.get('Content-Type')).toMatch(/^text\/(?:markdown|html); charset=utf-8$/);
        await response.text();
      },
    ),
    { numRuns: COUNT },
  );
}, 120_000);
