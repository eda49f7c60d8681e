import { globSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { licencesText, SHIPPED } from '../../../site/build/licences.ts';
import { LIGHTER } from '../../../site/build/lighter.ts';

/** The packages of which anything is left once the browser's files and the functions are packed. */
async function packed(): Promise<Set<string>> {
  const functions = await packedFrom(['site/functions/*.ts', 'site/person/*.{ts,tsx}'], {});
  const scripts = await packedFrom(
    [
      'site/{scripts,search,favourites}/**/*.{ts,tsx}',
      'site/notebooks/main.ts',
      'site/data/ledger-filter.ts',
      'site/docs/try.ts',
    ],
    LIGHTER,
  );
  return new Set([...functions, ...scripts]);
}

async function packedFrom(globs: string[], alias: Record<string, string>): Promise<string[]> {
  const scripts = globSync(globs).filter((file) => !file.endsWith('.d.ts'));
  const { metafile } = await build({
    entryPoints: scripts,
    bundle: true,
    write: false,
    metafile: true,
    alias,
    outdir: 'nowhere',
    // "Results.tsx" and "results.ts" would be one file.
    entryNames: '[dir]/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
  return files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
}

describe('the licences', () => {
  it('are those of every package that reaches visitors, and of no other', async () => {
    expect([...(await packed())].sort()).toEqual([...SHIPPED]);
  });

  it('are given whole, with the version in use, and allow what this project does', () => {
    const text = licencesText(process.cwd());
    for (const name of SHIPPED) {
      const { version, license } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
        version: string;
        license: string;
      };
      expect(text).toContain(`${name} ${version} (${license})`);
      expect(['MIT', 'Apache-2.0']).toContain(license);
    }
    expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThanOrEqual(5);
    expect(text).toContain('SIL OPEN FONT LICENSE');
  });
});
