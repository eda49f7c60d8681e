/** `npm run serve`: the built site and its functions on `PORT` (8888), until SIGINT or SIGTERM. */
import { readPort } from './port.ts';
import { ServeError } from './problems.ts';
import { type RunningServer, startServer } from './server.ts';
import { closing, describeProblem, openAt } from './texts.ts';

/** Milliseconds between two looks at whether npm's shell is still there. */
const PARENT_CHECK = 500;

function closeOnRequest(server: RunningServer): void {
  let isClosing = false;
  const close = (): void => {
    if (isClosing) return;
    isClosing = true;
    console.log(closing);
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
  const { npm_lifecycle_event: script } = process.env;
  if (script === undefined) return;
  // The shell between npm and this process passes no signal on: it only goes away.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) close();
  }, PARENT_CHECK).unref();
}

try {
  const { PORT } = process.env;
  const server = await startServer({
    root: process.cwd(),
    port: readPort(PORT),
    onFailure: (error) => console.error(error),
  });
  closeOnRequest(server);
  console.log(openAt(server.url));
} catch (error) {
  if (!(error instanceof ServeError)) throw error;
  console.error(describeProblem(error.problem));
  process.exit(1);
}
