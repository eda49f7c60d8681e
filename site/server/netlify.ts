/**
 * What Netlify does for a site's files: netlify.toml's redirects, the files themselves, netlify.toml's headers. By the
 * parts of its own emulation that concern them; the whole brings an account, a database, edge functions and images.
 */
import { join } from 'node:path';
import { HeadersHandler } from '@netlify/headers';
import { RedirectsHandler } from '@netlify/redirects';
import { StaticHandler } from '@netlify/static';

/** Answers a request that netlify.toml or a file takes, in the order that Netlify has; undefined where none does. */
export type Netlify = (request: Request) => Promise<Response | undefined>;

/**
 * Reads netlify.toml.
 * @param root the project's folder
 * @param publish absolute path of the built site
 */
export function openNetlify(root: string, publish: string): Netlify {
  const configPath = join(root, 'netlify.toml');
  const headers = new HeadersHandler({ configPath, projectDir: root, publishDir: 'dist', logger: console });
  const redirects = new RedirectsHandler({
    configPath,
    configRedirects: [],
    projectDir: root,
    publicDir: publish,
    // Of signed redirects and of roles, which the site has none of.
    jwtRoleClaim: '',
    jwtSecret: '',
  });
  const files = new StaticHandler({ directory: publish });
  /** The file that a request finds, with the headers of the address that it is served for. */
  const fileFor = async (request: Request): Promise<(() => Promise<Response>) | undefined> => {
    const file = await files.match(request);
    if (file === undefined) return undefined;
    return async () => {
      const response = await file.handle();
      await headers.apply(request, response);
      return response;
    };
  };
  return async (request) => {
    const redirect = await redirects.match(request);
    const redirected = redirect && (await redirects.handle(request, redirect, (target) => fileFor(target)));
    if (redirected) return redirected;
    const file = await fileFor(request);
    return file?.();
  };
}
