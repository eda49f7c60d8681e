/** `/mcp`: its package, and what a tool's answer takes beside the API's own to the same question. */
import { join } from 'node:path';
import { QUERIES } from '../../pipeline/queries/index.ts';
import { exampleAddress } from '../../site/api/examples.ts';
import { BUNDLES } from '../../site/build/bundle.ts';
import { openFunctions } from '../../site/server/functions.ts';
import { MCP_ADDRESS, mcpRequest, messageOf } from '../site/mcp/ask.ts';
import { serveProject } from '../site/project.ts';
import { measureBundle } from './bundle.ts';
import { round } from './child.ts';
import { questionsOf } from './questions.ts';
import type { Row } from './texts.ts';
import type { BuiltSite } from './workspace.ts';

/** How often each query is asked at least: months and weekdays are few, and asked again. */
const TIMES = 200;

type Ask = (request: Request) => Promise<string>;

/**
 * One row a query, in milliseconds: the 95th percentile of a warm answer of the packed API, of the packed tool, and
 * the second less the first; both run within this process and have what they read in memory. Then one with the
 * package's size, in kB.
 * @throws if a tool does not answer as the API does
 */
export async function measureMcp(site: BuiltSite): Promise<Row[]> {
  const functions = await openFunctions(join(site.root, BUNDLES));
  const served = await serveProject(site.root);
  const deploy = { deploy: { context: 'dev', id: '0' }, site: { url: served.url } };
  const ask: Ask = async (request) => (await functions.match(request, deploy)?.respond())?.text() ?? '';
  try {
    const questions = Object.entries(questionsOf(join(site.root, 'public', 'data')));
    // The first round is for the engine to compile what it runs often.
    for (const [name, values] of questions) await measureTool(ask, name, values);
    const rows: Row[] = [];
    for (const [name, values] of questions) rows.push(await measureTool(ask, name, values));
    const packed = (await measureBundle(site)).find((row) => row.function === 'mcp');
    const archiveKb = packed?.archiveKb ?? null;
    return [...rows, { query: 'package', apiP95: null, toolP95: null, overMs: null, archiveKb }];
  } finally {
    await served.close();
  }
}

async function measureTool(ask: Ask, name: string, values: readonly string[]): Promise<Row> {
  const query = QUERIES.find((one) => one.name === name);
  if (query === undefined) throw new Error(`no query ${name}`);
  const times: { readonly api: number[]; readonly tool: number[] } = { api: [], tool: [] };
  for (let count = 0; count < Math.max(TIMES, values.length); count++) {
    const value = values[count % values.length] ?? '';
    const params = { [query.params[0]]: value };
    const address = new URL(exampleAddress(query, { params }, 'query') ?? '', MCP_ADDRESS);
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: params } };
    const askApi = (): Promise<string> => ask(new Request(address));
    const askTool = (): Promise<string> => ask(mcpRequest(JSON.stringify(call)));
    const { result } = messageOf(await askTool());
    const said = (result as { readonly content: readonly { readonly text: string }[] }).content[0]?.text;
    if (said !== (await askApi()).trim()) throw new Error(`${name} of ${value}: not the API's answer`);
    times.api.push(await timeOf(askApi));
    times.tool.push(await timeOf(askTool));
  }
  const [api, tool] = [p95(times.api), p95(times.tool)];
  return {
    query: name,
    apiP95: round(api),
    toolP95: round(tool),
    overMs: round(tool - api),
    archiveKb: null,
  };
}

async function timeOf(task: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await task();
  return performance.now() - started;
}

function p95(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
}
