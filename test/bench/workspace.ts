/** What several topics need, made once when the first of them asks: the pipeline's data and the built site. */
import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createProject, runScript } from '../site/project.ts';
import { type Run, run } from './child.ts';
import { type Data, measurePipeline } from './pipeline.ts';
import { runReference } from './reference.ts';

export interface BuiltSite {
  /** The project's folder, with `dist/` in it. */
  readonly root: string;
  /** The command that built the pages. */
  readonly build: Run;
}

export interface Workspace {
  /** The user's folder of raw data; the sample if undefined. */
  readonly dataDir: string | undefined;
  readonly data: () => Promise<Data>;
  /** What the pandas script leaves, and what it took; null where its libraries are not installed. */
  readonly reference: () => Promise<Data | null>;
  readonly site: () => Promise<BuiltSite>;
  readonly remove: () => Promise<void>;
}

/** What every build of pages is measured under. */
export const BUILD_ENV = { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' } as const;

export function createWorkspace(dataDir: string | undefined): Workspace {
  const folders: string[] = [];
  const data = once(async () => {
    const made = await measurePipeline(dataDir);
    folders.push(dirname(dirname(made.out)));
    return made;
  });
  const reference = once(async () => {
    const made = await runReference(dataDir);
    if (made !== null) folders.push(made.out);
    return made;
  });
  const site = once(async () => {
    const root = await createProject();
    folders.push(root);
    const env = { ...BUILD_ENV, ...(dataDir === undefined ? {} : { MOVIES_DATA_DIR: resolve(dataDir) }) };
    const pipeline = await runScript(root, 'pipeline', env);
    if (pipeline.code !== 0) throw new Error(pipeline.output);
    const build = await run(process.execPath, ['site/build/main.ts'], { cwd: root, env });
    if (build.code !== 0) throw new Error(build.errors);
    return { root, build };
  });
  return {
    dataDir,
    data,
    reference,
    site,
    remove: async () => {
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
