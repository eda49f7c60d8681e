/** The parts of `npm test`, each a tool of node_modules. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import type { StepResult } from './report.ts';
import { stepStarts, titles } from './texts.ts';

export interface Step {
  readonly title: string;
  /** The package whose program it is. */
  readonly tool: string;
  readonly args: readonly string[];
}

export const LINT: readonly Step[] = [
  { title: titles.style, tool: '@biomejs/biome', args: ['check', '--error-on-warnings'] },
  { title: titles.unused, tool: 'knip', args: [] },
];

/** @param whole whether the packages of test/bench, test/mutation and test/standards are there, without which these have no types */
export const typeSteps = (whole: boolean): readonly Step[] => [
  // Before tsc: it writes the types of Astro's own modules.
  { title: titles.pages, tool: 'astro', args: ['check', '--minimumFailingSeverity', 'warning'] },
  { title: titles.types, tool: 'typescript', args: ['--project', whole ? '.' : 'test/run'] },
];

export const testStep = (report: string, filter: readonly string[]): Step => ({
  title: titles.tests,
  tool: 'vitest',
  args: ['run', ...filter, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
});

/** When a step's output is shown: all at once, where other steps run at the same time. */
export type Output = 'as it comes' | 'when it ends';

/** Runs a step to its end and shows its title and output. */
export async function runStep({ title, tool, args }: Step, output: Output): Promise<StepResult> {
  const start = performance.now();
  if (output === 'as it comes') console.log(stepStarts(title));
  const child = spawn(process.execPath, [programOf(tool), ...args], {
    stdio: output === 'as it comes' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    // Tests start the product's programs hundreds of times: what Node makes of them is made once.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: module.getCompileCacheDir() },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const passed = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  if (output === 'when it ends') console.log(`${stepStarts(title)}\n${Buffer.concat(said)}`);
  return { title, passed, seconds: (performance.now() - start) / 1000 };
}

/**
 * A package's program. Started by Node, it needs no shell on any system; by its package, since tslab's own older
 * TypeScript may be the one that is called tsc.
 */
function programOf(tool: string): string {
  const folder = join('node_modules', tool);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  const program = typeof bin === 'string' ? bin : (bin[PROGRAMS[tool] ?? tool] ?? '');
  return join(folder, program);
}

/** Where a package's program has another name. */
const PROGRAMS: Readonly<Record<string, string>> = { '@biomejs/biome': 'biome', typescript: 'tsc' };
