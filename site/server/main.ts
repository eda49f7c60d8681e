/**
 * `npm run serve`: the built site and its functions on `PORT` (8888), until SIGINT or SIGTERM; on this machine alone,
 * or at the address `HOST`. `npm start` (`--build`) builds it before, where something has changed or `--fresh` says so.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { isUpToDate } from '../build/stamp.ts';
import { readPort } from './port.ts';
import { ServeError } from './problems.ts';
import { assertPortIsFree, type RunningServer, startServer } from './server.ts';
import { closing, describeProblem, openAt, upToDate } from './texts.ts';

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

/** The build, where the last one is of other code or data. */
function build(root: string, fresh: boolean): void {
  if (!fresh && isUpToDate(root)) {
    console.log(upToDate);
    return;
  }
  const { status } = spawnSync('npm run --silent build', { cwd: root, stdio: 'inherit', shell: true });
  // It has said itself what was wrong.
  if (status !== 0) process.exit(status ?? 1);
}

try {
  const { PORT, HOST } = process.env;
  const { values } = parseArgs({
    options: { build: { type: 'boolean', default: false }, fresh: { type: 'boolean', default: false } },
  });
  const root = process.cwd();
  const place = { port: readPort(PORT), ...(HOST && { host: HOST }) };
  if (values.build) {
    await assertPortIsFree(place);
    build(root, values.fresh);
  }
  const server = await startServer({ root, ...place, onFailure: (error) => console.error(error) });
  closeOnRequest(server);
  console.log(openAt(server.url));
} catch (error) {
  if (!(error instanceof ServeError)) throw error;
  console.error(describeProblem(error.problem));
  process.exit(1);
}
