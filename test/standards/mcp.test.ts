/** The packed function as public judges of the Model Context Protocol see it, served as it is deployed. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';
import { QUERIES } from '../../pipeline/queries/index.ts';

const MODULES = fileURLToPath(new URL('node_modules', import.meta.url));
const BASELINE = fileURLToPath(new URL('conformance.yml', import.meta.url));
const address = `${inject('site').url}/mcp`;
const run = promisify(execFile);

it('passes the public conformance suite, but for what only its own example server has', async () => {
  // It leaves what it saw in the folder where it runs.
  const cwd = mkdtempSync(join(tmpdir(), 'filmoteca-conformance-'));
  const program = join(MODULES, '@modelcontextprotocol/conformance/dist/index.js');
  try {
    const args = [program, 'server', '--url', address, '--suite', 'all', '--expected-failures', BASELINE];
    const { stdout } = await run(process.execPath, args, { cwd, maxBuffer: 2 ** 26 });
    const own = ['server-initialize', 'ping', 'tools-list', 'resources-list', 'prompts-list'];
    for (const scenario of [...own, 'dns-rebinding-protection'])
      expect(stdout).toMatch(new RegExp(`✓ ${scenario}: \\d+ passed, 0 failed`));
  } finally {
    rmSync(cwd, { recursive: true });
  }
});

async function inspect(...args: readonly string[]): Promise<unknown> {
  const program = join(MODULES, '.bin/mcp-inspector');
  const { stdout } = await run(process.execPath, [program, '--cli', address, ...args], {
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout);
}

it('answers the inspector’s command line', async () => {
  const { tools } = (await inspect('--method', 'tools/list')) as {
    readonly tools: readonly { name: string }[];
  };
  expect(tools.map(({ name }) => name)).toEqual(QUERIES.map(({ name }) => name));
  const call = ['--method', 'tools/call', '--tool-name', 'score_titulo', '--tool-arg', 'titulo=Toy Story'];
  expect(await inspect(...call)).toMatchObject({ structuredContent: { id: 862, titulo: 'Toy Story' } });
  const read = ['--method', 'resources/read', '--uri', 'filmoteca://persona/31'];
  expect(await inspect(...read)).toMatchObject({
    contents: [{ text: expect.stringMatching(/^# Tom Hanks\n/) }],
  });
});
