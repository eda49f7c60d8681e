/**
 * `npm test`: style, types, unused code and every test, each step run even if one before it failed.
 * `--unit` runs the unit tests alone: no browser, no notebook, no style. With CI=true a part that had to be left out is a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meetNeeds, NEEDS, SYSTEM } from './needs.ts';
import { readCounts, type StepResult, summarize } from './report.ts';
import { skippedInCi, stepStarts, titles, unknownOption } from './texts.ts';

interface Step {
  readonly title: string;
  /** Found in node_modules/.bin, which npm puts on the PATH. */
  readonly command: string;
  readonly args: readonly string[];
}

const CHECKS: readonly Step[] = [
  { title: titles.style, command: 'biome', args: ['check', '--error-on-warnings'] },
  // Before tsc: it writes the types of Astro's own modules.
  { title: titles.pages, command: 'astro', args: ['check', '--minimumFailingSeverity', 'warning'] },
  // By its path: tslab's own older TypeScript may be the one that is called tsc.
  { title: titles.types, command: 'node', args: ['node_modules/typescript/bin/tsc', '--project', '.'] },
  { title: titles.unused, command: 'knip', args: [] },
];

const UNIT = '--unit';

const testStep = (report: string, filter: readonly string[]): Step => ({
  title: titles.tests,
  command: 'vitest',
  args: ['run', ...filter, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
});

function runStep(step: Step): StepResult {
  const start = performance.now();
  const { status } = spawnSync(step.command, step.args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { title: step.title, passed: status === 0, seconds: (performance.now() - start) / 1000 };
}

function main(args: readonly string[]): boolean {
  const unknown = args.find((arg) => arg !== UNIT);
  if (unknown !== undefined) {
    console.error(unknownOption(unknown));
    return false;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'filmoteca-report-'));
  const report = join(scratch, 'vitest.json');
  try {
    const unmet = meetNeeds(NEEDS, SYSTEM);
    const steps = args.includes(UNIT)
      ? [testStep(report, ['--project=unit'])]
      : [...CHECKS, testStep(report, [])];
    const results = steps.map((step, index) => {
      console.log(stepStarts(index + 1, steps.length, step.title));
      return runStep(step);
    });
    const { CI } = process.env;
    const skippedPart = CI === 'true' && unmet.length > 0;
    if (skippedPart) console.error(skippedInCi(unmet));
    console.log(summarize(results, readCounts(report)));
    return results.every((result) => result.passed) && !skippedPart;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2)) ? 0 : 1;
