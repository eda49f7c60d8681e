/** The port that the commands serve on: `PORT`, or 8888. */
import { ServeError } from './problems.ts';

const DEFAULT_PORT = 8888;

/** @throws {ServeError} for what is no port */
export function readPort(value: string | undefined): number {
  if (value === undefined || value.trim() === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(value.trim()) ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) throw new ServeError({ kind: 'port-invalid', value });
  return port;
}
