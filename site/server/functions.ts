/**
 * The project's functions, in Netlify's own local emulation.
 *
 * The emulation packs a function anew and starts a thread for every request. So it is given one self-contained file
 * a function, made at the start, which is packed in a few milliseconds; the data is not packed at all, since here the
 * functions find it in the project's folder. And it is asked one thing at a time: a request that comes while another
 * is packing would read half a file. A deployed function stays loaded, and answers a hundred times faster.
 */
import { existsSync, globSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FunctionsHandler } from '@netlify/functions-dev';
import { build } from 'esbuild';
import { ServeError } from './problems.ts';

export interface Functions {
  /** Answers a request, or undefined where no function has its path. @throws if the function threw */
  readonly respond: (request: Request) => Promise<Response | undefined>;
  readonly close: () => Promise<void>;
}

/** A function that threw; the emulation's own description of it, which is not for clients. */
class FunctionFailedError extends Error {
  constructor(description: string) {
    super(description);
    this.name = 'FunctionFailedError';
  }
}

type Options = ConstructorParameters<typeof FunctionsHandler>[0];
/** The emulation takes a configuration that may change while it runs; only its present value is ever asked for. */
const CONFIG = { get: () => ({ functions: {} }) } as unknown as Options['config'];
const NOWHERE = {} as unknown as Options['geolocation'];

/**
 * Packs every function of a folder and opens the emulation.
 * @param folder absolute path of the functions; one that is missing has no functions
 * @throws {ServeError} for a function that cannot be packed
 */
export async function openFunctions(folder: string): Promise<Functions> {
  const packed = await mkdtemp(join(tmpdir(), 'filmoteca-functions-'));
  await pack(folder, packed);
  const handler = new FunctionsHandler({
    config: CONFIG,
    destPath: join(packed, 'served'),
    projectRoot: packed,
    userFunctionsPath: join(packed, 'functions'),
    settings: {},
    geolocation: NOWHERE,
  });
  let last: Promise<unknown> = Promise.resolve();
  return {
    async respond(request) {
      const match = await handler.match(request);
      if (match === undefined) return undefined;
      const turn = last.then(() => match.handle(request));
      last = turn.catch(() => undefined);
      const response = await turn;
      // The emulation answers 500 with the stack for a function that threw; a function of its own accord sends none.
      if (response.status === 500) throw new FunctionFailedError(await response.text());
      return response;
    },
    close: () => rm(packed, { recursive: true, force: true }),
  };
}

async function pack(folder: string, packed: string): Promise<void> {
  const entryPoints = existsSync(folder) ? globSync(join(folder, '*.{ts,mts}')) : [];
  try {
    await build({
      entryPoints,
      outdir: join(packed, 'functions'),
      outExtension: { '.js': '.mjs' },
      bundle: true,
      minifySyntax: true,
      minifyWhitespace: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
  } catch (error) {
    throw new ServeError({
      kind: 'function-invalid',
      cause: error instanceof Error ? error.message : String(error),
    });
  }
}
