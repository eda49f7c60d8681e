/**
 * `npm test`: style, types, unused code and every test, each step run even if one before it failed.
 * `--unit`, `--lint` and `--types` run those parts alone. With CI=true a part that had to be left out is a failure.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meetNeeds, NEEDS, SYSTEM } from './needs.ts';
import { arePackagesInstalled, PACKAGE_FOLDERS } from './packages.ts';
import { readCounts, type StepResult, summarize } from './report.ts';
import { seedOf } from './seed.ts';
import { LINT, runStep, type Step, testStep, typeSteps } from './steps.ts';
import { invalidSeed, seeded, skippedInCi, stepStarts, unknownOption, withoutPackages } from './texts.ts';

/** What each option runs; none runs everything. */
const OPTIONS = ['--unit', '--lint', '--types'] as const;
type Option = (typeof OPTIONS)[number];

const isOption = (arg: string): arg is Option => OPTIONS.some((option) => option === arg);

function stepsOf(option: Option | undefined, report: string, whole: boolean): readonly Step[] {
  switch (option) {
    case '--unit':
      return [testStep(report, ['--project=unit'])];
    case '--lint':
      return LINT;
    case '--types':
      return typeSteps(whole);
    case undefined:
      return [...LINT, ...typeSteps(whole), testStep(report, [])];
  }
}

async function main(args: readonly string[]): Promise<boolean> {
  const unknown = args.find((arg) => !isOption(arg));
  if (unknown !== undefined) {
    console.error(unknownOption(unknown));
    return false;
  }
  const seed = seedOf(process.env.SEED);
  if (seed === undefined) {
    console.error(invalidSeed(process.env.SEED ?? ''));
    return false;
  }
  process.env.SEED = String(seed);
  const option = args.find(isOption);
  const hasTests = option === undefined || option === '--unit';
  const scratch = mkdtempSync(join(tmpdir(), 'filmoteca-report-'));
  const report = join(scratch, 'vitest.json');
  try {
    const absent = PACKAGE_FOLDERS.filter((folder) => !arePackagesInstalled(folder));
    if (absent.length > 0) console.log(withoutPackages(absent.map((folder) => `test/${folder}`)));
    const unmet = hasTests ? meetNeeds(NEEDS, SYSTEM) : [];
    const steps = stepsOf(option, report, absent.length === 0);
    const results: StepResult[] = [];
    for (const [index, step] of steps.entries()) {
      console.log(stepStarts(index + 1, steps.length, step.title));
      results.push(await runStep(step));
    }
    const leftOut = [...unmet, ...absent.map((folder) => `test/${folder}`)];
    const { CI } = process.env;
    const isFault = CI === 'true' && leftOut.length > 0;
    if (isFault) console.error(skippedInCi(leftOut));
    if (hasTests) console.log(seeded(seed));
    console.log(summarize(results, hasTests ? readCounts(report) : undefined));
    return results.every((result) => result.passed) && !isFault;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
