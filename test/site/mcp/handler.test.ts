import { beforeAll, describe, expect, it } from 'vitest';
import { QUERIES } from '../../../pipeline/queries/index.ts';
import { openData } from '../../../pipeline/store/file-reader.ts';
import { UnreachableError } from '../../../pipeline/store/http-reader.ts';
import { exampleAddress } from '../../../site/api/examples.ts';
import { createHandler, type Handler } from '../../../site/api/handler.ts';
import { createMcpEndpoint } from '../../../site/mcp/handler.ts';
import { buildData } from '../../pipeline/built.ts';
import { ask, MCP_ADDRESS, mcpRequest, messageOf } from './ask.ts';

interface ToolResult {
  readonly content: readonly { readonly type: string; readonly text: string }[];
  readonly structuredContent?: unknown;
  readonly isError?: boolean;
}

let api: Handler;
let mcp: Handler;

beforeAll(async () => {
  const { out } = await buildData();
  api = createHandler(() => openData(out));
  mcp = createMcpEndpoint(() => openData(out));
});

describe('the MCP server', () => {
  it('has a tool for each query, with every parameter and field described', async () => {
    const { result } = await ask(mcp, 'tools/list');
    const { tools } = result as {
      readonly tools: readonly {
        readonly name: string;
        readonly description: string;
        readonly inputSchema: { readonly properties: Record<string, { readonly description?: string }> };
        readonly outputSchema: { readonly properties: object };
      }[];
    };
    expect(tools.map(({ name }) => name)).toEqual(QUERIES.map(({ name }) => name));
    for (const [place, { name, description, inputSchema, outputSchema }] of tools.entries()) {
      expect(description, name).toMatch(/\.$/);
      expect(Object.keys(inputSchema.properties)).toEqual([...(QUERIES[place]?.params ?? [])]);
      for (const [param, schema] of Object.entries(inputSchema.properties))
        expect(schema.description, `${name}: ${param}`).toBeTruthy();
      expect(outputSchema.properties).toHaveProperty('mensaje');
      // A client may not look up what another document says.
      expect(JSON.stringify(outputSchema)).not.toContain('$ref');
    }
  });

  it.each(QUERIES.flatMap((query) => query.examples.map((example) => ({ query, example }))))(
    'answers $query.name as the API does: $example.title',
    async ({ query, example }) => {
      const address = exampleAddress(query, example, 'query') ?? '';
      const expected = await (await api(new Request(`http://localhost:8888${address}`))).json();
      const args = Object.fromEntries(
        Object.entries(example.params).map(([name, value]) => [
          name,
          /^\d+$/.test(value) ? Number(value) : value,
        ]),
      );
      const { result } = await ask(mcp, 'tools/call', { name: query.name, arguments: args });
      const { content, structuredContent, isError = false } = result as ToolResult;
      expect(isError).toBe(example.status !== 200);
      expect(content.map(({ type, text }) => [type, JSON.parse(text)])).toEqual([['text', expected]]);
      expect(structuredContent).toEqual(isError ? undefined : expected);
    },
  );

  it('takes a parameter that is null for one that is not given', async () => {
    const args = { titulo: 'Toy Story', anio: null };
    const { result } = await ask(mcp, 'tools/call', { name: 'score_titulo', arguments: args });
    expect(result).toMatchObject({ structuredContent: { id: 862 } });
  });

  it('has films, people and the documentation as resources', async () => {
    const listed = await ask(mcp, 'resources/templates/list');
    expect(listed.result).toMatchObject({
      resourceTemplates: [
        { uriTemplate: 'filmoteca://pelicula/{id}' },
        { uriTemplate: 'filmoteca://persona/{id}' },
      ],
    });
    for (const [uri, start] of [
      ['filmoteca://pelicula/862', '# Toy Story\n'],
      ['filmoteca://persona/31', '# Tom Hanks\n'],
      ['filmoteca://docs', '# Filmoteca API\n'],
    ] as const) {
      const { result } = await ask(mcp, 'resources/read', { uri });
      const { contents } = result as { readonly contents: readonly { readonly text: string }[] };
      expect(contents).toMatchObject([{ uri, mimeType: 'text/markdown' }]);
      expect(contents[0]?.text.slice(0, start.length)).toBe(start);
    }
    const { error } = await ask(mcp, 'resources/read', { uri: 'filmoteca://pelicula/1' });
    expect(error).toMatchObject({ code: -32602, message: expect.stringContaining('pelicula/1') });
  });

  it('has one prompt, for a night at the movies', async () => {
    const { result } = await ask(mcp, 'prompts/list');
    expect(result).toMatchObject({ prompts: [{ name: 'noche_de_cine' }] });
    const args = { peliculas: 'Toy Story; Up', minutos: '120' };
    const filled = await ask(mcp, 'prompts/get', { name: 'noche_de_cine', arguments: args });
    expect(JSON.stringify(filled.result)).toMatch(/Toy Story; Up.*120 minutos/);
    const missing = await ask(mcp, 'prompts/get', { name: 'noche_de_cine' });
    expect(missing.error).toMatchObject({ code: -32602, message: expect.stringContaining('peliculas') });
  });

  it('keeps no session: it is asked by POST alone, from pages of anywhere', async () => {
    for (const method of ['GET', 'DELETE', 'PUT']) {
      const response = await mcp(new Request(MCP_ADDRESS, { method }));
      expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
      expect(messageOf(await response.text()).error?.message).toContain('POST');
    }
    const preflight = await mcp(new Request(MCP_ADDRESS, { method: 'OPTIONS' }));
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('POST');
    const response = await mcp(mcpRequest('{"jsonrpc":"2.0","id":1,"method":"ping"}'));
    expect(response.headers.has('Mcp-Session-Id')).toBe(false);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it.each([
    ['another type', mcpRequest('{}', { 'Content-Type': 'text/plain' }), 415, -32000],
    ['what is no JSON', mcpRequest('{'), 400, -32700],
    ['what is no message', mcpRequest('null'), 400, -32600],
    [
      'who takes no answer of its kind',
      mcpRequest('{"jsonrpc":"2.0","id":1,"method":"ping"}', { Accept: 'text/html' }),
      406,
      -32000,
    ],
    ['what is too long', mcpRequest(`"${'x'.repeat(70_000)}"`), 413, -32000],
  ])('answers %s with an error of JSON-RPC', async (_, request, status, code) => {
    const response = await mcp(request);
    expect([response.status, messageOf(await response.text()).error?.code]).toEqual([status, code]);
  });

  it('says that the data cannot be read, as the API does, and no more', async () => {
    const unreachable = createMcpEndpoint(() => {
      throw new Error('opening', { cause: new UnreachableError('secret path', undefined) });
    });
    const args = { titulo: 'Toy Story' };
    const { result } = await ask(unreachable, 'tools/call', { name: 'score_titulo', arguments: args });
    expect(result).toMatchObject({ isError: true });
    const { error } = await ask(unreachable, 'resources/read', { uri: 'filmoteca://pelicula/862' });
    expect(error).toMatchObject({ code: -32603 });
    expect(JSON.stringify([result, error])).not.toContain('secret');
  });

  it('on one’s own machine answers nobody who came by a name of elsewhere', async () => {
    const { out } = await buildData();
    const local = createMcpEndpoint(() => openData(out), true);
    const ping = (address: string, headers: Record<string, string> = {}): Promise<Response> =>
      local(
        new Request(address, mcpRequest('{"jsonrpc":"2.0","id":1,"method":"ping"}', headers) as RequestInit),
      );
    expect((await ping(MCP_ADDRESS)).status).toBe(200);
    expect((await ping(MCP_ADDRESS, { Origin: 'http://localhost:6274' })).status).toBe(200);
    expect((await ping('http://127.0.0.1:8888/mcp')).status).toBe(200);
    expect((await ping('http://elsewhere.example/mcp')).status).toBe(403);
    expect((await ping(MCP_ADDRESS, { Origin: 'http://elsewhere.example' })).status).toBe(403);
  });
});
