/** The function's handler behind a plain HTTP server, in a process of its own: `api-server.ts <public data>`. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openData } from '../../pipeline/store/file-reader.ts';
import { createHandler } from '../../site/api/handler.ts';

const out = process.argv[2] ?? '';
const handle = createHandler(() => openData(out));
const server = createServer(async (request, response) => {
  const answer = await handle(new Request(`http://${request.headers.host}${request.url}`));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
