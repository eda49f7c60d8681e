/** The open data as whoever downloads them has them: fetched over HTTP from the site's own pages. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { sendWebResponse, toWebRequest } from '../../../site/server/http.ts';
import { openPages } from '../../../site/server/pages.ts';
import type { Built } from '../../pipeline/built.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Downloads every table into `<folder>/abiertos/`, as `openDataIn` reads them.
 * @throws if one is not answered whole
 */
export async function downloadOpenData({ out, data: { manifest } }: Built, folder: string): Promise<void> {
  const site = await serve(dirname(out));
  try {
    await mkdir(join(folder, 'abiertos'));
    for (const { path, bytes } of manifest.openData) {
      const { status, body } = await fetch(`${site.url}/data/${manifest.snapshot}/${path}`);
      if (status !== 200 || body === null) throw new Error(`${path} was answered with ${status}`);
      const file = createWriteStream(join(folder, path));
      await finished(Readable.fromWeb(body).pipe(file));
      if (file.bytesWritten !== bytes) throw new Error(`${path} has ${file.bytesWritten} bytes of ${bytes}`);
    }
  } finally {
    await site.close();
  }
}

/** Serves a folder with the headers and redirects that the site has. */
async function serve(publish: string): Promise<{ url: string; close: () => Promise<void> }> {
  const pages = openPages(PROJECT, publish);
  const server = createServer(async (incoming, outgoing) => {
    const request = toWebRequest(incoming, outgoing);
    if (typeof request === 'number') outgoing.writeHead(request).end();
    else await sendWebResponse(await pages.respond(request), outgoing, request.method);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
