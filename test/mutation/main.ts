/** `npm run mutation`: Stryker's three runs, one after another, each even if one before it failed. */
import { spawnSync } from 'node:child_process';
import { ensurePackages } from '../run/packages.ts';

const STRYKER = 'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js';

function run(part: string): boolean {
  const args = [STRYKER, 'run', `test/mutation/${part}.stryker.ts`];
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

const passed = ensurePackages('mutation') && ['literal', 'cleaning', 'queries'].map(run).every(Boolean);
process.exitCode = passed ? 0 : 1;
