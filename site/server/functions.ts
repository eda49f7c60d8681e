/**
 * The project's functions, as the build packed them, loaded once and kept: as a deployed function stays loaded
 * between requests. Netlify's own emulation packs a function anew and starts a thread for every request, a tenth of
 * a second each; how Netlify packs and starts them is in the tests.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config, Context } from '@netlify/functions';
import type { DeployContext } from '../api/origin.ts';
import { ServeError } from './problems.ts';

export interface Functions {
  /** The function that has the request's path, or undefined where none has; told of the deploy that it is of. */
  readonly match: (request: Request, deploy: DeployContext) => FunctionMatch | undefined;
}

export interface FunctionMatch {
  /** Whether a file of the site with the same path is answered first. */
  readonly preferStatic: boolean;
  /** @throws whatever the function throws */
  readonly respond: () => Promise<Response>;
}

interface FunctionModule {
  readonly default: (request: Request, context: Context) => Response | Promise<Response>;
  readonly config: Config;
}

/**
 * Loads every packed function of a folder.
 * @param folder absolute path of the packed functions; one that is missing has no functions
 * @throws {ServeError} for a function that cannot be loaded
 */
export async function openFunctions(folder: string): Promise<Functions> {
  const files = globSync('*.mjs', { cwd: folder }).sort();
  const modules = await Promise.all(files.map((file) => load(join(folder, file))));
  const routes = modules.flatMap((module) =>
    [module.config.path ?? []].flat().map((path) => ({
      module,
      // Netlify matches a function's path without regard to case.
      pattern: new URLPattern({ pathname: path }, { ignoreCase: true }),
    })),
  );
  return {
    match(request, deploy) {
      for (const { module, pattern } of routes) {
        const found = pattern.exec(request.url);
        if (found === null) continue;
        // Of what Netlify tells a function about a request, the part that does not depend on the network.
        const context = { ...deploy, params: { ...found.pathname.groups } } as unknown as Context;
        return {
          preferStatic: module.config.preferStatic === true,
          respond: async () => module.default(request, context),
        };
      }
      return undefined;
    },
  };
}

async function load(file: string): Promise<FunctionModule> {
  try {
    return (await import(pathToFileURL(file).href)) as FunctionModule;
  } catch (error) {
    throw new ServeError({
      kind: 'function-invalid',
      cause: error instanceof Error ? error.message : String(error),
    });
  }
}
