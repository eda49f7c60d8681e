import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { packages: Readonly<Record<string, LockedPackage>> };

/** Whether a package at this place of the tree finds another one, as Node looks for it. */
function finds(place: string, name: string): boolean {
  const parents = place
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
  return ['', ...parents].some(
    (parent) => `${parent}${parent === '' ? '' : '/'}node_modules/${name}` in packages,
  );
}

// A registry that lists only some systems' binaries makes npm write a lock without the rest, and `npm ci` refuses it.
it('the lock file names every system’s binaries, so that `npm ci` works on each', () => {
  const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !finds(place, name)),
  );
  expect(missing).toEqual([]);
});
