/** The MCP server: queries as tools, films and people as resources, a prompt. Made anew for each request: no state. */
import {
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  Server,
} from '@modelcontextprotocol/server';
import type { WithData } from '../../pipeline/store/live.ts';
import type { Handler } from '../api/handler.ts';
import { RESOURCE_LIST, readResource, TEMPLATE_LIST } from './resources.ts';
import { movieNight, PROBLEMS, PROMPT, SERVER } from './texts.ts';
import { callTool, listTools } from './tools.ts';

export interface ServerSources {
  readonly api: Handler;
  readonly withData: WithData;
  /** The site's own. */
  readonly origin: string;
}

/** A server for one request. */
export function createMcpServer({ api, withData, origin }: ServerSources): Server {
  const { instructions, ...info } = SERVER;
  const capabilities = { tools: {}, resources: {}, prompts: {} };
  const server = new Server({ ...info, websiteUrl: origin }, { capabilities, instructions });

  server.setRequestHandler('tools/list', () => ({ tools: listTools() }));
  server.setRequestHandler('tools/call', async ({ params: { name, arguments: args = {} } }) => {
    const result = await callTool(api, origin, name, args);
    if (result === undefined) throw invalid(PROBLEMS.unknownTool(name));
    return result;
  });

  server.setRequestHandler('resources/list', () => ({ resources: RESOURCE_LIST }));
  server.setRequestHandler('resources/templates/list', () => ({ resourceTemplates: TEMPLATE_LIST }));
  server.setRequestHandler('resources/read', async ({ params: { uri } }) => {
    const result = await withData((data) => readResource(data, origin, uri)).catch(() => {
      // Whatever went wrong, the client is told no more than that it may pass.
      throw new ProtocolError(ProtocolErrorCode.InternalError, PROBLEMS.unavailable);
    });
    if (result === undefined) throw new ResourceNotFoundError(uri, PROBLEMS.unknownResource(uri));
    return result;
  });

  const { name, title, description } = PROMPT;
  const promptArguments = Object.entries(PROMPT.arguments).map(([argument, text]) => {
    return { name: argument, description: text, required: argument === 'peliculas' };
  });
  server.setRequestHandler('prompts/list', () => ({
    prompts: [{ name, title, description, arguments: promptArguments }],
  }));
  server.setRequestHandler('prompts/get', ({ params }) => {
    if (params.name !== name) throw invalid(PROBLEMS.unknownPrompt(params.name));
    const { peliculas = '', minutos, genero } = params.arguments ?? {};
    if (peliculas.trim() === '') throw invalid(PROBLEMS.missingFilms);
    const text = movieNight(peliculas, minutos, genero);
    return { description, messages: [{ role: 'user', content: { type: 'text', text } }] };
  });
  return server;
}

function invalid(message: string): ProtocolError {
  return new ProtocolError(ProtocolErrorCode.InvalidParams, message);
}
