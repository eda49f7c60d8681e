/** What several topics need, made once when the first of them asks: the pipeline's data and the built site. */
import { rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createProject, runScript } from '../site/project.ts';
import { type Run, run } from './child.ts';
import { measurePipeline } from './pipeline.ts';
import type { Row } from './texts.ts';

interface Data {
  readonly measure: Row;
  /** The folder of the public data. */
  readonly out: string;
}

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
  readonly site: () => Promise<BuiltSite>;
  readonly remove: () => Promise<void>;
}

export function createWorkspace(dataDir: string | undefined): Workspace {
  const folders: string[] = [];
  const data = once(async () => {
    const made = await measurePipeline(dataDir);
    folders.push(dirname(dirname(made.out)));
    return made;
  });
  const site = once(async () => {
    const root = await createProject();
    folders.push(root);
    const env = dataDir === undefined ? {} : { MOVIES_DATA_DIR: resolve(dataDir) };
    const pipeline = await runScript(root, 'pipeline', env);
    if (pipeline.code !== 0) throw new Error(pipeline.output);
    const build = await run(process.execPath, ['site/build.ts'], { cwd: root, env });
    if (build.code !== 0) throw new Error(build.output);
    return { root, build };
  });
  return {
    dataDir,
    data,
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
