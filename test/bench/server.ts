/** Servers of the API that benchmarks start on this machine. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const OWN_SERVER = fileURLToPath(new URL('api-server.ts', import.meta.url));

/** The handler behind a plain HTTP server, in a process of its own. @param out the folder of the public data */
export function startOwnServer(out: string): ChildProcess {
  return spawn(process.execPath, [OWN_SERVER, out]);
}

/** The address that a server says when it is ready. @throws {Error} with what it said, if it ends before */
export function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (address !== null) resolve(address[0]);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
    server.once('error', reject);
    server.once('close', () => reject(new Error(said)));
  });
}
