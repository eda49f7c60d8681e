/** Loaded into every process of a build or a server (`--import`): notes each connection beyond this machine. */
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const { CONNECTIONS_LOG } = process.env;
const LOCAL = /^(?:localhost|127\.|0\.0\.0\.0|::1$|::$|::ffff:127\.)/;

interface Target {
  readonly host?: string;
  readonly port?: number | string;
  readonly path?: string;
}

const connect = net.Socket.prototype.connect as (this: net.Socket, ...args: unknown[]) => net.Socket;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
  // Node's own callers pass their arguments as one list.
  const [first, second] = args.flat();
  const target: Target =
    typeof first === 'object' && first !== null ? first : { port: String(first), host: String(second) };
  const isLocal = target.path !== undefined || LOCAL.test(target.host ?? 'localhost');
  if (CONNECTIONS_LOG !== undefined && !isLocal)
    appendFileSync(CONNECTIONS_LOG, `${target.host}:${target.port}\n`);
  return connect.apply(this, args);
};
