/** The frame of films' pages out of the built site, where nobody is to see it, to where the function reads it. */
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FRAME_FILE, FRAME_PATH } from './template.ts';

/** @param root the project's folder, with `dist/` as Astro left it */
export async function moveFrame(root: string): Promise<void> {
  const drawn = join(root, 'dist', FRAME_PATH);
  const kept = join(root, FRAME_FILE);
  await mkdir(dirname(kept), { recursive: true });
  await rename(join(drawn, 'index.html'), kept);
  await rm(drawn, { recursive: true });
}
