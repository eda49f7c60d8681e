import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createSmallProject, type SmallProject } from './small-project.ts';

const COMMAND = fileURLToPath(new URL('../../../site/server/main.ts', import.meta.url));

let project: SmallProject;
beforeAll(async () => {
  project = await createSmallProject();
});
afterAll(() => project.remove());

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command; with `whenOpen`, does that once the address is printed and then sends SIGTERM. */
function serve(cwd: string, port: string, whenOpen?: (url: string) => Promise<void>): Promise<Ended> {
  const child = spawn(process.execPath, [COMMAND], { cwd, env: { ...process.env, PORT: port } });
  let [stdout, stderr] = ['', ''];
  let opened = false;
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const url = /abierta en (\S+)/.exec(stdout)?.[1];
      if (url === undefined || whenOpen === undefined || opened) return;
      opened = true;
      whenOpen(url).then(() => child.kill('SIGTERM'), reject);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

it('prints the address when it can be opened, and closes on SIGTERM', async () => {
  let status = 0;
  const ended = await serve(project.root, '0', async (url) => {
    status = (await fetch(url)).status;
  });
  expect(status).toBe(200);
  expect(ended.code).toBe(0);
  expect(ended.stdout).toMatch(/^Filmoteca está abierta en http:\/\/localhost:\d+\nFilmoteca se cierra\.\n$/);
  expect(ended.stderr).toBe('');
});

it('says in Spanish that there is no build, and fails', async () => {
  const empty = await createSmallProject({ 'dist/index.html': null });
  const ended = await serve(empty.root, '0');
  await empty.remove();
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain('Falta el sitio construido (dist/)');
  expect(ended.stderr).toContain('npm run build');
});

it('says which port is taken, and fails', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, () => resolve()));
  const { port } = other.address() as AddressInfo;
  const ended = await serve(project.root, String(port));
  await new Promise((resolve) => other.close(resolve));
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain(`El puerto ${port} ya está en uso`);
});

it.each(['abc', '70000', '-1', '80.5'])('refuses PORT=%s', async (port) => {
  const ended = await serve(project.root, port);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain(`«${port}»`);
});

it('closes when the shell that npm started it from is gone', async () => {
  const shell = spawn('sh', ['-c', `"${process.execPath}" "${COMMAND}"; true`], {
    cwd: project.root,
    env: { ...process.env, PORT: '0', npm_lifecycle_event: 'serve' },
  });
  let output = '';
  const url = await new Promise<string>((resolve) => {
    shell.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /abierta en (\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  shell.kill('SIGKILL');
  await vi.waitFor(() => expect(fetch(url)).rejects.toThrow('fetch failed'), {
    timeout: 10_000,
    interval: 200,
  });
  expect(output).toContain('Filmoteca se cierra.');
});
