/** Each query as a tool: described by the query's own schemas, and answered by the API itself. */
import type { CallToolResult, Tool } from '@modelcontextprotocol/server';
import { lazily } from '../../pipeline/common/lazily.ts';
import { QUERIES } from '../../pipeline/queries/index.ts';
import type { AnyQuery } from '../../pipeline/queries/query.ts';
import { PARAM_SUMMARIES, QUERY_SUMMARIES } from '../agents/texts.ts';
import { exampleAddress } from '../api/examples.ts';
import type { Handler } from '../api/handler.ts';
import { isRequired, parameterSchema } from '../api/parameters.ts';
import { answerSchema } from '../api/schemas.ts';

/** All tools, made once. */
export const listTools: () => Tool[] = lazily(() => QUERIES.map(toolOf));

function toolOf(query: AnyQuery): Tool {
  const { name, params, summary } = query;
  const properties = params.map((param) => {
    return [param, { ...parameterSchema(query, param), description: PARAM_SUMMARIES[param] }] as const;
  });
  const inputSchema = {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: params.filter((param) => isRequired(query, param)),
  };
  return {
    name,
    title: summary,
    ...(QUERY_SUMMARIES[name] !== undefined && { description: QUERY_SUMMARIES[name] }),
    // The SDK's type of a schema has no name for what this product's has: both are JSON Schema.
    inputSchema: inputSchema as unknown as Tool['inputSchema'],
    outputSchema: answerSchema(query) as unknown as Tool['outputSchema'] & object,
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
}

/** Asks the API; its problems are errors of the tool. @returns undefined if there is no such tool */
export async function callTool(
  api: Handler,
  origin: string,
  name: string,
  args: Readonly<Record<string, unknown>>,
): Promise<CallToolResult | undefined> {
  const query = QUERIES.find((one) => one.name === name);
  if (query === undefined) return undefined;
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== null);
  const params = Object.fromEntries(given.map(([param, value]) => [param, textOf(value)]));
  const address = exampleAddress(query, { params }, 'query');
  const response = await api(new Request(`${origin}${address}`));
  const text = (await response.text()).trim();
  const content: CallToolResult['content'] = [{ type: 'text', text }];
  return response.ok
    ? { content, structuredContent: JSON.parse(text) as Record<string, unknown> }
    : { content, isError: true };
}

/** A value as it stands in an address; what no parameter is made of is refused there. */
function textOf(value: unknown): string {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.toWellFormed();
}
