/** Packages that one command alone needs: in a folder of their own, installed when it is first run. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installingPackages, packagesFailed } from './texts.ts';

/** Folders of `test` with a package.json of their own. */
export const PACKAGE_FOLDERS = ['bench', 'mutation', 'standards'] as const;

export type PackageFolder = (typeof PACKAGE_FOLDERS)[number];

const pathOf = (folder: PackageFolder): string => fileURLToPath(new URL(`../${folder}`, import.meta.url));

/** Whether a folder's packages are those that its lock file asks for: npm leaves its list of them when it has done. */
export function arePackagesInstalled(folder: PackageFolder): boolean {
  const modified = (file: string): number =>
    statSync(join(pathOf(folder), file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return modified('node_modules/.package-lock.json') > modified('package-lock.json');
}

/**
 * Installs a folder's packages unless they are there, and says so on standard error.
 * @returns whether they are there now
 */
export function ensurePackages(folder: PackageFolder): boolean {
  if (arePackagesInstalled(folder)) return true;
  console.error(installingPackages(`test/${folder}`));
  // Set by npm in its scripts: its program, which Node starts on every system.
  const { npm_execpath: npm } = process.env;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options: SpawnSyncOptions = { cwd: pathOf(folder), stdio: ['ignore', 2, 2] };
  const { status } =
    npm === undefined
      ? spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], options);
  if (status !== 0) console.error(packagesFailed(`test/${folder}`));
  return status === 0;
}
