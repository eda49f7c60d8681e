/** The parts of `npm test`, each a tool of node_modules. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StepResult } from './report.ts';
import { titles } from './texts.ts';

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

/** @param whole whether the packages of test/bench and test/mutation are there, without which these have no types */
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

/** Runs a step to its end, its output to where this process has its own. */
export async function runStep({ title, tool, args }: Step): Promise<StepResult> {
  const start = performance.now();
  const child = spawn(process.execPath, [programOf(tool), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const passed = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
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
