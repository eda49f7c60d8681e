/**
 * The product in a temporary folder: the repository's own sources, its node_modules linked, and no data, so that the
 * pipeline falls back to the embedded sample. Tests build it and serve it with the same commands that users run.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdtemp, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** In a project's folder: the connections beyond this machine that its commands made. */
export const CONNECTIONS_LOG = 'connections.log';

const CONNECTIONS = new URL('./connections.ts', import.meta.url).href;
const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
/** What a build reads. */
const SOURCES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.ts',
  'netlify.toml',
  'pipeline',
  'site',
  'notebooks',
  'public',
];
const KEPT_PREFIX = 'filmoteca-built-';
const KEPT_MILLISECONDS = 60 * 60 * 1000;
const GENERATED = [join('public', 'data')];

export interface CommandResult {
  readonly code: number | null;
  /** Standard output and standard error, as they came. */
  readonly output: string;
}

export interface ServedProject {
  /** For example `http://localhost:40123`. */
  readonly url: string;
  /** Ends the server as a user would, with SIGTERM. */
  readonly close: () => Promise<CommandResult>;
}

/** A command of a project that did not do what the test needs of it. */
class ProjectError extends Error {
  constructor(command: string, result: CommandResult) {
    super(`\`${command}\` ended with code ${result.code}:\n${result.output}`);
    this.name = 'ProjectError';
  }
}

/** Copies the sources into a new temporary folder. The caller removes it. @returns its absolute path */
export async function createProject(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'filmoteca-project-'));
  for (const source of SOURCES.filter((path) => existsSync(join(REPOSITORY, path)))) {
    await cp(join(REPOSITORY, source), join(root, source), {
      recursive: true,
      filter: (path) => !GENERATED.includes(relative(REPOSITORY, path)),
    });
  }
  await symlink(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/** Runs one of the package's scripts in a project and waits for its end, whatever its exit code. */
export function runScript(
  root: string,
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  return ended(start(root, script, env));
}

/** `npm run build` on the sample. @throws {ProjectError} with the build's output if it fails */
async function buildProject(root: string): Promise<void> {
  const result = await runScript(root, 'build');
  if (result.code !== 0) throw new ProjectError('npm run build', result);
}

/**
 * A project built from the sources as they are now; made once for each state of the sources, and kept in the system's
 * temporary folder, so that a second run finds it ready. Read only: tests that change files make their own.
 */
export async function builtProject(): Promise<string> {
  const kept = join(tmpdir(), `${KEPT_PREFIX}${sourcesHash()}`);
  if (existsSync(kept)) return kept;
  await removeOldBuilds();
  const root = await createProject();
  try {
    await buildProject(root);
    // In one move, so that another run never finds half a build; the first to finish wins.
    await rename(root, kept).catch((error: unknown) => {
      if (!existsSync(kept)) throw error;
    });
    return kept;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Builds of sources that have changed since; recent ones may be in use by another run. */
async function removeOldBuilds(): Promise<void> {
  const folders = globSync(`${KEPT_PREFIX}*`, { cwd: tmpdir() }).map((name) => join(tmpdir(), name));
  const isOld = (path: string): boolean => statSync(path).mtimeMs < Date.now() - KEPT_MILLISECONDS;
  await Promise.all(folders.filter(isOld).map((path) => rm(path, { recursive: true, force: true })));
}

/** `npm run serve`, or another script that serves, on a free port. @throws {ProjectError} if it ends before it is open */
export async function serveProject(
  root: string,
  env: Readonly<Record<string, string>> = {},
  script: 'serve' | 'dev' | 'start' | 'start --fresh' = 'serve',
): Promise<ServedProject> {
  const child = start(root, script, { PORT: '0', ...env });
  const end = ended(child);
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /está abierta en (http:\/\/localhost:\d+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    end.then((result) => reject(new ProjectError(`npm run ${script}`, result)), reject);
  });
  return {
    url,
    close: () => {
      child.kill('SIGTERM');
      return end;
    },
  };
}

/** A script's commands run by a shell directly: npm between would swallow signals. */
function start(root: string, script: string, env: Readonly<Record<string, string>>): ChildProcess {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const [name = '', ...options] = script.split(' ');
  const command = [scripts[name] ?? '', ...options].join(' ');
  if (scripts[name] === undefined) throw new Error(`package.json has no script called ${script}`);
  const { MOVIES_DATA_DIR: _, PATH = '', ...environment } = process.env;
  // Vitest's own variables would have Astro and Vite take the build for a test.
  const inherited = Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith('VITEST') && name !== 'TEST'),
  );
  return spawn('sh', ['-c', command.includes('&&') ? command : `exec ${command}`], {
    cwd: root,
    env: {
      ...inherited,
      PATH: `${join(REPOSITORY, 'node_modules', '.bin')}:${PATH}`,
      NODE_ENV: 'production',
      NODE_OPTIONS: `--import ${CONNECTIONS}`,
      CONNECTIONS_LOG: join(root, CONNECTIONS_LOG),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function ended(child: ChildProcess): Promise<CommandResult> {
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** A digest of every source's path and content. */
function sourcesHash(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES.filter((path) => existsSync(join(REPOSITORY, path)))) {
    const files = statSync(join(REPOSITORY, source)).isDirectory()
      ? globSync(`${source}/**/*`, { cwd: REPOSITORY }).sort()
      : [source];
    for (const file of files) {
      const generated = GENERATED.some((folder) => file === folder || file.startsWith(folder + sep));
      if (generated || basename(file).startsWith('.') || !statSync(join(REPOSITORY, file)).isFile()) continue;
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(REPOSITORY, file)))
        .update('\0');
    }
  }
  return hash.digest('hex').slice(0, 16);
}
