/** Answers as static files, so that a CDN serves them without a function: those of queries whose values are few. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fold } from '../../pipeline/common/fold.ts';
import { QUERIES } from '../../pipeline/queries/index.ts';
import type { Handler } from './handler.ts';

/** The addresses of the answers that are files: each valid value, with its accents and without. */
export function staticPaths(): string[] {
  return QUERIES.flatMap(({ name, validValues = [] }) => {
    const values = new Set(validValues.flatMap((value) => [value, fold(value)]));
    return [...values].map((value) => `/api/${name}/${value}`);
  });
}

/**
 * Writes the handler's own answers under the built site, byte for byte.
 * @param publish the folder of the built site
 */
export async function writeStaticAnswers(handle: Handler, publish: string): Promise<void> {
  for (const path of staticPaths()) {
    const response = await handle(new Request(new URL(path, 'http://localhost')));
    if (response.status !== 200) throw new Error(`${path} was answered with ${response.status}`);
    const file = join(publish, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, await response.text());
  }
}
