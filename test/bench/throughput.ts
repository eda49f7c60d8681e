/** How many answers a second a plain HTTP server around the handler gives, on this machine alone. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { cpuOf, round } from './child.ts';
import { questionsOf } from './questions.ts';
import { addressOf, startOwnServer } from './server.ts';
import type { Row } from './texts.ts';

const CONNECTIONS = 32;
const WARM_UP = 2000;
const REQUESTS = 30_000;

/** One row a number of server processes. All queries are asked in turn, each connection one at a time. */
export async function measureThroughput(out: string): Promise<Row[]> {
  const questions = Object.entries(questionsOf(out));
  const paths = (count: number): string => {
    const [query, values] = questions[count % questions.length] ?? ['', []];
    const value = values[Math.floor(count / questions.length) % values.length] ?? '';
    return `/api/${query}/${encodeURIComponent(value)}`;
  };
  return [await measureServers(1, out, paths), await measureServers(2, out, paths)];
}

async function measureServers(
  processes: number,
  out: string,
  paths: (count: number) => string,
): Promise<Row> {
  const servers = Array.from({ length: processes }, () => startOwnServer(out));
  try {
    const urls = await Promise.all(servers.map(addressOf));
    await askAll(urls, paths, WARM_UP);
    const cpuBefore = cpuSeconds(servers);
    const started = performance.now();
    const { times, errors } = await askAll(urls, paths, REQUESTS);
    const seconds = (performance.now() - started) / 1000;
    const cpu = cpuSeconds(servers) - cpuBefore;
    times.sort((a, b) => a - b);
    return {
      processes,
      connections: CONNECTIONS,
      answers: times.length,
      answersPerSecond: round(times.length / seconds, 0),
      // What is left of the figure on a busy machine: the servers' own time.
      cpuMsPerAnswer: round((cpu * 1000) / times.length),
      p50: round(times[times.length >> 1] ?? 0),
      p95: round(times[Math.floor(times.length * 0.95)] ?? 0),
      errors,
    };
  } finally {
    await Promise.all(servers.map(end));
  }
}

function cpuSeconds(servers: readonly ChildProcess[]): number {
  return servers.reduce((sum, { pid }) => sum + (cpuOf(pid) ?? Number.NaN), 0);
}

async function end(server: ChildProcess): Promise<void> {
  const ended = once(server, 'close');
  server.kill();
  await ended;
}

interface Asked {
  /** Milliseconds of each answer. */
  readonly times: number[];
  /** Answers of a status of 500 or more. */
  errors: number;
}

/** Shares the requests among the connections, and the connections among the servers. */
async function askAll(
  urls: readonly string[],
  paths: (count: number) => string,
  requests: number,
): Promise<Asked> {
  const asked: Asked = { times: [], errors: 0 };
  let next = 0;
  const work = async (url: string): Promise<void> => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    while (next < requests) {
      const started = performance.now();
      const status = await ask(socket, paths(next++));
      asked.times.push(performance.now() - started);
      if (status >= 500) asked.errors++;
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, index) => work(urls[index % urls.length] ?? '')));
  return asked;
}

/** The status of an answer, read to its end. Bare sockets: Node's client costs more than the server that it measures. */
function ask(socket: Socket, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const read = (chunk: Buffer): void => {
      chunks.push(chunk);
      const all = Buffer.concat(chunks);
      const head = all.indexOf('\r\n\r\n');
      if (head < 0) return;
      const headers = all.toString('latin1', 0, head);
      const length = Number(/^content-length: (\d+)$/im.exec(headers)?.[1]);
      if (all.length < head + 4 + length) return;
      finish();
      resolve(Number(headers.slice(9, 12)));
    };
    const fail = (): void => {
      finish();
      reject(new Error(`the connection ended while it waited for ${path}`));
    };
    const finish = (): void => {
      socket.off('data', read).off('close', fail).off('error', fail);
    };
    socket.on('data', read).on('close', fail).on('error', fail);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
  });
}
