import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly integrity?: string;
  /** Of a folder of the project's own. */
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  /** Where a package is for some systems alone. */
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

type Packages = Readonly<Record<string, LockedPackage>>;

interface PackageJson {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  /** By package: whether its install script may run. */
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

/** The product's packages, and those of what is measured, mutated and judged by standards. */
const FOLDERS = ['', 'test/bench/', 'test/mutation/', 'test/standards/'];

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const locked = (folder: string): Packages =>
  (read(`${folder}package-lock.json`) as { readonly packages: Packages }).packages;
const asked = (folder: string): PackageJson => read(`${folder}package.json`) as PackageJson;

/** Whether a package at this place of the tree finds another one, as Node looks for it. */
function finds(packages: Packages, place: string, name: string): boolean {
  const parents = place
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return ['', ...parents].some(
    (parent) => `${parent}${parent === '' ? '' : '/'}node_modules/${name}` in packages,
  );
}

// A registry that lists only some systems' binaries makes npm write a lock without the rest, and `npm ci` refuses it.
it.each(FOLDERS)(
  'the lock file of ./%s names every system’s binaries, so that `npm ci` works on each',
  (folder) => {
    const packages = locked(folder);
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !finds(packages, place, name)),
    );
    expect(missing).toEqual([]);
  },
);

it.each(FOLDERS)(
  'every package that ./%s asks the registry for is asked for in one exact version',
  (folder) => {
    const { dependencies, devDependencies = {} } = asked(folder);
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !version.startsWith('file:') && !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  },
);

it.each(FOLDERS)('no install script of ./%s runs but the one that brings Node', (folder) => {
  const { allowScripts = {} } = asked(folder);
  const scripted = Object.entries(locked(folder))
    .filter(([place, { hasInstallScript }]) => place !== '' && hasInstallScript)
    .map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(scripted.filter((name) => !Object.hasOwn(allowScripts, name))).toEqual([]);
  expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(
    folder === '' ? ['node'] : [],
  );
});

/** Why a package in a lock file may lack the hash of what is installed; undefined where it may not. */
function excuseOf(place: string, { os, cpu, libc, link }: LockedPackage): string | undefined {
  if (link === true || !place.includes('node_modules/')) return 'a folder of the project';
  // Of what the registry does not offer to the machine that wrote the lock it tells no hash.
  if (os !== undefined || cpu !== undefined || libc !== undefined) return 'a binary for another system';
  return undefined;
}

it.each(FOLDERS)('every package of ./%s is pinned by its hash, or it is known why not', (folder) => {
  const bare = Object.entries(locked(folder)).filter(([, { integrity }]) => integrity === undefined);
  expect(bare.filter(([place, entry]) => excuseOf(place, entry) === undefined)).toEqual([]);
  // The systems that the tests and the deploys run on have theirs.
  const onLinux = bare.filter(([, { os, cpu, libc }]) =>
    [os?.includes('linux'), cpu?.includes('x64'), libc === undefined || libc.includes('glibc')].every(
      Boolean,
    ),
  );
  expect(onLinux.map(([place]) => place)).toEqual([]);
});

it.runIf(process.platform === 'linux')(
  'the Node that comes past the lock file is checked against its hash, and is gone where it differs',
  () => {
    const script = fileURLToPath(new URL('../../pipeline/check-node.js', import.meta.url));
    const check = (cwd: string) => spawnSync(process.execPath, [script], { cwd, encoding: 'utf8' });
    expect(readFileSync(script, 'utf8')).toContain(`version ${asked('').devDependencies?.node}.`);
    expect(check(fileURLToPath(new URL('../../', import.meta.url))).status).toBe(0);
    const other = mkdtempSync(join(tmpdir(), 'filmoteca-node-'));
    const program = join(other, 'node_modules/node/bin/node');
    mkdirSync(dirname(program), { recursive: true });
    writeFileSync(program, 'another program');
    const { status, stderr } = check(other);
    expect([status, existsSync(program)]).toEqual([1, false]);
    expect(stderr).toContain('no es el que se esperaba');
    rmSync(other, { recursive: true });
  },
);

it('what start and test need stays under 800 packages', () => {
  const bySystem = ({ os, cpu, libc }: LockedPackage): boolean =>
    [os, cpu, libc].every((only) => only === undefined);
  expect(Object.values(locked('')).filter(bySystem).length).toBeLessThan(800);
});
