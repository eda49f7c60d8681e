import { describe, expect, it, vi } from 'vitest';
import { findChromium, meetNeeds, type Need } from './needs.ts';

interface Machine {
  readonly installed: Set<string>;
  readonly said: string[];
  readonly asked: string[];
}

const machine = (...installed: string[]): Machine => ({ installed: new Set(installed), said: [], asked: [] });

const needOf = (on: Machine, name: string): Need => ({
  name,
  leftOut: 'algo no se ejecuta',
  packages: [name.toLowerCase()],
  isMet: () => on.installed.has(name.toLowerCase()),
});

function meet(on: Machine, names: readonly string[], mayInstall: boolean): string[] {
  return meetNeeds(
    names.map((name) => needOf(on, name)),
    {
      say: (line) => on.said.push(line),
      install: (needs) => {
        for (const name of needs.flatMap((need) => need.packages)) {
          on.asked.push(name);
          if (mayInstall) on.installed.add(name);
        }
      },
    },
  );
}

describe('what the tests need of the machine', () => {
  it('is left alone when it is there', () => {
    const ready = machine('chromium');
    expect(meet(ready, ['Chromium'], true)).toEqual([]);
    expect([ready.said, ready.asked]).toEqual([[], []]);
  });

  it('is installed when it is missing, and only that', () => {
    const bare = machine('jupyter');
    expect(meet(bare, ['Chromium', 'Jupyter'], true)).toEqual([]);
    expect(bare.asked).toEqual(['chromium']);
  });

  it('is named, with what is left out and how to get it, when it cannot be installed', () => {
    const bare = machine();
    expect(meet(bare, ['Chromium'], false)).toEqual(['Chromium']);
    expect(bare.said.join()).toMatch(/Falta Chromium: algo no se ejecuta\..*apt-get install chromium/);
  });
});

it('CHROME_PATH names the browser, if it can be executed', () => {
  vi.stubEnv('CHROME_PATH', process.execPath);
  expect(findChromium()).toBe(process.execPath);
  vi.stubEnv('CHROME_PATH', '/no/such/browser');
  expect(findChromium()).not.toBe('/no/such/browser');
  vi.unstubAllEnvs();
});
