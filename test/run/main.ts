/**
 * `npm test`: style, types, unused code and every test, each step run even if one before it failed.
 * `--unit`, `--lint` and `--types` run those parts alone; `--sample` runs the tests that read the real data, without
 * them. With CI=true a part that had to be left out is a failure.
 */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { meetNeeds, NEEDS, SYSTEM } from './needs.ts';
import { arePackagesInstalled, PACKAGE_FOLDERS } from './packages.ts';
import { readCounts, type StepResult, summarize } from './report.ts';
import { seedOf } from './seed.ts';
import { LINT, type Output, runStep, type Step, testStep, typeSteps } from './steps.ts';
import { invalidSeed, seeded, skippedInCi, skippedTests, unknownOption, withoutPackages } from './texts.ts';

/** What each option runs; none runs everything. */
const OPTIONS = ['--unit', '--sample', '--lint', '--types'] as const;
type Option = (typeof OPTIONS)[number];

const isOption = (arg: string): arg is Option => OPTIONS.some((option) => option === arg);

interface Parts {
  /** One after another: the types of pages are made for those of the rest. */
  readonly checks: readonly Step[];
  readonly tests: readonly Step[];
}

function partsOf(option: Option | undefined, report: string, whole: boolean): Parts {
  switch (option) {
    case '--unit':
      return { checks: [], tests: [testStep(report, ['--project=unit'])] };
    case '--sample':
      return { checks: [], tests: [testStep(report, ['--project=unit', ...readersOfRealData()])] };
    case '--lint':
      return { checks: LINT, tests: [] };
    case '--types':
      return { checks: typeSteps(whole), tests: [] };
    case undefined:
      return { checks: [...LINT, ...typeSteps(whole)], tests: [testStep(report, [])] };
  }
}

/** The test files that read the real data where they are: the others do not know of them (`test/real-data.ts`). */
function readersOfRealData(): string[] {
  const files = globSync('test/{pipeline,site}/**/*.test.ts');
  return files.filter((file) => readFileSync(file, 'utf8').includes('REAL_DATA_DIR'));
}

/** Runs steps one after another, each even if one before it failed. */
async function runAll(steps: readonly Step[], output: Output): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) results.push(await runStep(step, output));
  return results;
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
  const hasTests = option !== '--lint' && option !== '--types';
  const scratch = mkdtempSync(join(tmpdir(), 'filmoteca-report-'));
  const report = join(scratch, 'vitest.json');
  try {
    const absent = PACKAGE_FOLDERS.filter((folder) => !arePackagesInstalled(folder));
    if (absent.length > 0) console.log(withoutPackages(absent.map((folder) => `test/${folder}`)));
    const unmet = hasTests ? meetNeeds(NEEDS, SYSTEM) : [];
    const { checks, tests } = partsOf(option, report, absent.length === 0);
    if (option === '--sample') delete process.env.MOVIES_DATA_DIR;
    // Whoever watches reads one thing after another; elsewhere what is checked waits for no test.
    const results = process.stdout.isTTY
      ? await runAll([...checks, ...tests], 'as it comes')
      : (await Promise.all([runAll(checks, 'when it ends'), runAll(tests, 'as it comes')])).flat();
    const leftOut = [...unmet, ...absent.map((folder) => `test/${folder}`)];
    const counts = hasTests ? readCounts(report) : undefined;
    const { CI, MOVIES_DATA_DIR } = process.env;
    // With the real data at hand, no test has a reason to be skipped.
    if (MOVIES_DATA_DIR !== undefined && counts && counts.skipped > 0)
      leftOut.push(skippedTests(counts.skipped));
    const isFault = CI === 'true' && leftOut.length > 0;
    if (isFault) console.error(skippedInCi(leftOut));
    if (hasTests) console.log(seeded(seed));
    console.log(summarize(results, counts));
    return results.every((result) => result.passed) && !isFault;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
