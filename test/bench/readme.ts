/** The README's table of figures, between its two markers, from the kept results. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Results } from '../../site/data/bench.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const BLOCK = /(<!-- bench:start -->\n)[\s\S]*?(<!-- bench:end -->)/;

/** Writes the block anew. A README without markers is left as it is. */
export async function updateReadme(results: Results): Promise<void> {
  const text = await readFile(README, 'utf8');
  await writeFile(
    README,
    text.replace(BLOCK, (_, start, end) => `${start}${readmeBlock(results)}\n${end}`),
  );
}

/** The block's Markdown. */
export function readmeBlock({ machine }: Results): string {
  return `Measured on ${machine.cores} cores (${machine.cpu}), ${machine.memoryGb} GB, Node ${machine.node}.`;
}
