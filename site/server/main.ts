/** `npm run serve`: the built site and its functions on `PORT` (8888), until SIGINT or SIGTERM. */
import { ServeError } from './problems.ts';
import { type RunningServer, startServer } from './server.ts';
import { closing, describeProblem, openAt } from './texts.ts';

const DEFAULT_PORT = 8888;

function readPort(value: string | undefined): number {
  if (value === undefined || value.trim() === '') return DEFAULT_PORT;
  const port = /^\d{1,5}$/.test(value.trim()) ? Number(value) : Number.NaN;
  if (!(port <= 65_535)) throw new ServeError({ kind: 'port-invalid', value });
  return port;
}

function closeOnSignals(server: RunningServer): void {
  const close = (): void => {
    console.log(closing);
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);
}

try {
  const { PORT } = process.env;
  const server = await startServer({
    root: process.cwd(),
    port: readPort(PORT),
    onFailure: (error) => console.error(error),
  });
  closeOnSignals(server);
  console.log(openAt(server.url));
} catch (error) {
  if (!(error instanceof ServeError)) throw error;
  console.error(describeProblem(error.problem));
  process.exit(1);
}
