/** The data of a site, opened over HTTP: what its functions read. */
import { type FetchOptions, fetchText, httpReader } from './http-reader.ts';
import { DataMissingError, type Manifest, manifestSchema, type OpenedData } from './manifest.ts';

/** Milliseconds: twice this is less than a function has for an answer. */
const PATIENCE = 4000;

/**
 * Opens the data that a site publishes.
 * @param origin the site's, for example `https://filmoteca.netlify.app`
 * @param known the manifest, where it need not be asked for
 * @throws {DataMissingError} if the manifest cannot be had
 */
export async function openOrigin(
  origin: string,
  known?: Manifest,
  fetcher?: typeof fetch,
): Promise<OpenedData> {
  const options = { patience: PATIENCE, ...(fetcher && { fetcher }) };
  const base = `${origin}/data`;
  const manifest = known ?? (await readManifest(`${base}/manifest.json`, options));
  return { manifest, reader: httpReader(`${base}/${manifest.snapshot}`, manifest.tables, options) };
}

async function readManifest(url: string, options: FetchOptions): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await fetchText(url, options)));
  } catch (error) {
    throw new DataMissingError(url, error);
  }
}
