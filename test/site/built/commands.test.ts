/** The package's commands where something is missing: they say what, in Spanish, and fail. */
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createProject, runScript, serveProject } from '../project.ts';

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

it('`npm run build` names the address that it is for, and refuses a deploy without one', async () => {
  const { code, output } = await runScript(root, 'build', { NETLIFY_LOCAL: 'true' });
  expect(code).toBe(1);
  expect(output).toContain('URL=https://');
  expect((await runScript(root, 'serve')).code).toBe(1);
});

it('`npm start` builds what is not built, and the next time only opens it', async () => {
  const outputOf = async (script: 'start' | 'start --fresh'): Promise<string> =>
    (await (await serveProject(root, {}, script)).close()).output;
  const first = await outputOf('start');
  expect(first).toContain(
    'El sitio se construye para http://localhost:8888: sirve para verlo en esta máquina',
  );
  expect(first).toContain('Sitio construido en dist/');
  const begun = performance.now();
  const second = await outputOf('start');
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(second).toContain('Nada ha cambiado');
  expect(second).not.toContain('construye');
  expect(await outputOf('start --fresh')).toContain('Sitio construido en dist/');
}, 300_000);

it('`npm start` says that the port is taken before it builds anything', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', () => resolve()));
  const { port } = other.address() as AddressInfo;
  const { code, output } = await runScript(root, 'start --fresh', { PORT: String(port) });
  await new Promise((resolve) => other.close(resolve));
  expect(code).toBe(1);
  expect(output).toContain(`El puerto ${port} ya está en uso`);
  expect(output).not.toContain('construye');
});
