/** Asks an MCP endpoint as its clients do. */
import type { Handler } from '../../../site/api/handler.ts';

export const MCP_ADDRESS = 'http://localhost:8888/mcp';
const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };

export interface RpcReply {
  readonly id: number | string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export function mcpRequest(body: string, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request(MCP_ADDRESS, { method: 'POST', headers: { ...HEADERS, ...headers }, body });
}

/** The message of an answer, whether it came as it is or as the one event of a stream. */
export function messageOf(text: string): RpcReply {
  return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? text) as RpcReply;
}

/** What a method answers. */
export async function ask(handle: Handler, method: string, params: object = {}): Promise<RpcReply> {
  const response = await handle(mcpRequest(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })));
  return messageOf(await response.text());
}
