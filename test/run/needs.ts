/** What the tests need of the machine beyond npm: looked for, installed where that is allowed, or said to be missing. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installing, missingNeed, needs as texts } from './texts.ts';

export interface Need {
  readonly name: string;
  readonly leftOut: string;
  /** Debian packages that satisfy it. */
  readonly packages: readonly string[];
  readonly isMet: () => boolean;
}

export const NEEDS: readonly Need[] = [
  {
    ...texts.chromium,
    packages: ['chromium', 'fonts-liberation'],
    isMet: () => findChromium() !== undefined,
  },
  { ...texts.python, packages: ['python3'], isMet: () => runs('python3', ['--version']) },
  {
    ...texts.jupyter,
    packages: ['jupyter-nbconvert', 'jupyter-client'],
    isMet: () => runs('jupyter', ['nbconvert', '--version']) && runs('jupyter', ['kernelspec', '--version']),
  },
];

/** The browser that the tests drive: `CHROME_PATH`, else a Chromium on the PATH; undefined if there is none. */
export function findChromium(): string | undefined {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH !== undefined && isExecutable(CHROME_PATH)) return CHROME_PATH;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const folders = [...PATH.split(delimiter), '/usr/bin'].filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable);
}

/** What meeting needs does to the machine, so that tests can stand in for it. */
export interface Effects {
  readonly say: (line: string) => void;
  /** Installs Debian packages; does nothing where this process may not. */
  readonly install: (needs: readonly Need[]) => void;
}

/**
 * Has what is missing installed, and tells what stays missing.
 * @returns the names of the needs that are not met
 */
export function meetNeeds(needs: readonly Need[], effects: Effects): string[] {
  const missing = needs.filter((need) => !need.isMet());
  if (missing.length > 0) effects.install(missing);
  const unmet = missing.filter((need) => !need.isMet());
  for (const { name, packages, leftOut } of unmet) effects.say(missingNeed(name, packages, leftOut));
  return unmet.map((need) => need.name);
}

/** Says what it installs and installs it, if this is root on a system with apt-get. */
export const SYSTEM: Effects = {
  say: console.log,
  install: (needs) => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0 || !runs('apt-get', ['--version'])) return;
    for (const { name, packages } of needs) console.log(installing(name, packages));
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    // An update or an install that fails shows in the needs that stay unmet.
    spawnSync('apt-get', ['update', '-qq'], options);
    const packages = needs.flatMap((need) => need.packages);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  },
};

function runs(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
