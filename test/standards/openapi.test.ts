/** The description of the API as judged by the linters of OpenAPI that others use, with their strictest common rules. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openData } from '../../pipeline/store/file-reader.ts';
import { createHandler } from '../../site/api/handler.ts';
import { buildData } from '../pipeline/built.ts';

const REDOCLY = fileURLToPath(new URL('node_modules/@redocly/cli/bin/cli.js', import.meta.url));
/** Nobody is told of the tests, nor asked for a newer version. */
const ALONE = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

let folder: string;
let text: string;

beforeAll(async () => {
  const { out } = await buildData();
  const handle = createHandler(() => openData(out));
  text = await (await handle(new Request('http://localhost/api/openapi.json'))).text();
  folder = mkdtempSync(join(tmpdir(), 'filmoteca-openapi-'));
  writeFileSync(join(folder, 'openapi.json'), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

function redocly(...args: readonly string[]): unknown {
  const { stdout } = spawnSync(process.execPath, [REDOCLY, ...args, '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...ALONE },
  });
  return JSON.parse(stdout);
}

it('has nothing that Redocly’s strict rules refuse', () => {
  const { problems } = redocly('lint', 'openapi.json', '--extends=recommended-strict') as {
    readonly problems: readonly unknown[];
  };
  expect(problems).toEqual([]);
});

it('has nothing that Spectral’s recommended rules refuse', async () => {
  const spectral = new Spectral();
  // The rules are those of another copy of its types.
  spectral.setRuleset({ extends: [[oas as never, 'recommended']] });
  expect(await spectral.run(text)).toEqual([]);
});

it('is ready for programs that read it: at least 92 of 100 in Redocly’s score', () => {
  const { agentReadiness, subscores } = redocly('score', 'openapi.json') as {
    readonly agentReadiness: number;
    readonly subscores: Readonly<Record<string, number>>;
  };
  expect(agentReadiness, JSON.stringify(subscores)).toBeGreaterThanOrEqual(92);
  expect(subscores).toMatchObject({ documentationQuality: 1, exampleCoverage: 1, errorClarity: 1 });
});
