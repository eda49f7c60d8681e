/** Whose work travels to visitors besides this project's own, and under which terms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCES } from './texts.ts';

/** Packages of which a part is in the browser's files or in the functions; a test compares them with what is packed. */
export const SHIPPED = [
  '@mdream/js',
  'fflate',
  'flexsearch',
  'papaparse',
  'plotly.js-basic-dist-min',
  'plotly.js-cartesian-dist-min',
  'preact',
  'react',
  'react-dom',
  'zod',
] as const;

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/** Name, version and whole licence of each, as plain text. @param root the project's folder */
export function licencesText(root: string): string {
  const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8').trim();
  const licenceFile = (name: string): string =>
    readdirSync(join(root, 'node_modules', name)).find((file) => /^LICENSE(\.md)?$/.test(file)) ?? 'LICENSE';
  const packages = SHIPPED.map((name) => {
    const { version, license } = JSON.parse(read('node_modules', name, 'package.json')) as PackageJson;
    return `${name} ${version} (${license})\n\n${read('node_modules', name, licenceFile(name))}`;
  });
  const font = `${LICENCES.font}\n\n${read('site', 'fonts', 'OFL.txt')}`;
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `${[LICENCES.lead, ...packages, font].join(rule)}\n`;
}
