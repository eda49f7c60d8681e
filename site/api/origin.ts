/** Where a function finds the files of the deploy that it is of. */
import type { Context } from '@netlify/functions';
import type { OpenData } from '../../pipeline/store/live.ts';
import type { Manifest } from '../../pipeline/store/manifest.ts';
import { openOrigin } from '../../pipeline/store/origin-reader.ts';
import type { Handler } from './handler.ts';

/** What Netlify tells a function of its deploy: all that the origin is made of. */
export type DeployContext = Pick<Context, 'site'> & {
  readonly deploy: Pick<Context['deploy'], 'context' | 'id'>;
};

/** A function as Netlify calls it. */
export type DeployedHandler = (request: Request, context: DeployContext) => Promise<Response>;

/**
 * The address of a deploy, which is its own for good: a preview reads the preview's data, and the function of one
 * deploy never those of the next. Where a site is served on one's own machine, the address that it is served at.
 * Nothing of it is taken from the request, which may name any host.
 * @throws {Error} if the platform says neither
 */
export function originOf({ deploy, site }: DeployContext): string {
  if (deploy.context !== 'dev' && deploy.id && site.name) {
    return `https://${deploy.id}--${site.name}.netlify.app`;
  }
  if (!site.url) throw new Error('the platform named no site');
  return new URL(site.url).origin;
}

/**
 * The manifest of the data that the function was deployed with: one file less to wait for. The build packs it in
 * (`site/build/bundle.ts`); where the sources run as they are, there is none.
 */
declare const MANIFEST: Manifest | undefined;

/** Makes a function's handler at the first request, of the data of its own deploy, and keeps it for the next ones. */
export function ofOwnDeploy(create: (open: OpenData, context: DeployContext) => Handler): DeployedHandler {
  let handle: Handler | undefined;
  let packed = typeof MANIFEST === 'undefined' ? undefined : MANIFEST;
  return (request, context) => {
    handle ??= create(() => {
      const known = packed;
      // Opened again because its files were not there: now only the site itself can tell what stands.
      packed = undefined;
      return openOrigin(originOf(context), known);
    }, context);
    return handle(request);
  };
}
