import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What a room offers to the others: its functions and classes, one at a line's beginning. */
const EXPORTED = /^export (?:async )?(?:function\*?|class) (\w+)/;

/** The exported functions and classes of a source, and whether a doc comment ends right above each. */
function exportsOf(file: string): { name: string; isDocumented: boolean }[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    const name = EXPORTED.exec(line)?.[1];
    if (name === undefined) return [];
    return [{ name: `${file}: ${name}`, isDocumented: lines[at - 1]?.trim().endsWith('*/') === true }];
  });
}

it('says in a sentence what each exported function and class of the pipeline is for', () => {
  const all = globSync('pipeline/**/*.ts').flatMap(exportsOf);
  const undocumented = all.filter(({ isDocumented }) => !isDocumented).map(({ name }) => name);
  expect(all.length).toBeGreaterThan(200);
  expect(undocumented.length, undocumented.join('\n')).toBeLessThanOrEqual(0.05 * all.length);
});
