/** The address that the site is built for: canonical links, the sitemap and Open Graph name it. */

/** Where `npm start` shows it. */
const LOCAL = 'http://localhost:8888';

type Environment = Readonly<Record<string, string | undefined>>;

/** Why the site cannot be built: `URL` is no address, or a deploy has none. The sentences are in `texts.ts`. */
export class AddressError extends Error {
  /** What `URL` said; undefined where it was needed and not set. */
  readonly value: string | undefined;

  constructor(value: string | undefined) {
    super(`no address of a site: ${value}`);
    this.name = 'AddressError';
    this.value = value;
  }
}

/**
 * The site's address: `URL`, which Netlify sets, or this machine's where nobody else is to see the site.
 * @throws {AddressError} if that is no web address, or what is built is to be deployed and it is not set
 */
export function siteAddress(environment: Environment = process.env): string {
  const { URL: value, NETLIFY, NETLIFY_LOCAL } = environment;
  if (value) {
    if (!/^https?:$/.test(URL.parse(value)?.protocol ?? '')) throw new AddressError(value);
    return value;
  }
  // Netlify's own builds, and those of its command line, which would be uploaded with the wrong address in every page.
  if (NETLIFY || NETLIFY_LOCAL) throw new AddressError(undefined);
  return LOCAL;
}

/** Whether that is an address that only this machine has. */
export function isLocalAddress(address: string): boolean {
  return /^(localhost|127\.|\[::1\])/.test(new URL(address).hostname);
}
