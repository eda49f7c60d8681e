/** The package's commands where something is missing: they say what, in Spanish, and fail. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProject, runScript } from '../project.ts';

let root: string;
beforeAll(async () => {
  root = await createProject();
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('`npm run serve` before any build names the build', async () => {
  const { code, output } = await runScript(root, 'serve');
  expect(code).toBe(1);
  expect(output).toContain('Ejecuta «npm run build»');
});

it('`npm run build` with a data folder that does not exist names it, and builds nothing on the sample', async () => {
  const { code, output } = await runScript(root, 'build', { MOVIES_DATA_DIR: 'no-hay-datos' });
  expect(code).toBe(1);
  expect(output).toContain('no-hay-datos');
  expect((await runScript(root, 'serve')).code).toBe(1);
});
