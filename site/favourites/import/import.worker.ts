/** Reads the files of other sites and finds their films, off the main thread. Nothing leaves the browser. */
import { fold } from '../../../pipeline/common/fold.ts';
import type { TupleColumns } from '../../../pipeline/search/columns.ts';
import { shards } from '../../scripts/shards.ts';
import { snapshotFile } from '../../scripts/standing.ts';
import { ImportError, readFiles } from './files.ts';
import { knownFilms } from './known.ts';
import { matchAll, type Outcome } from './outcome.ts';
import { FILE_PROBLEMS } from './texts.ts';

/** What the worker answers: what came of all films, or a sentence. */
export type ImportAnswer =
  | { readonly kind: 'read'; readonly outcomes: readonly Outcome[] }
  | { readonly kind: 'failed'; readonly text: string };

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.addEventListener('message', ({ data }: MessageEvent<readonly File[]>) => {
  read(data).then(
    (outcomes) => send({ kind: 'read', outcomes }),
    (error: unknown) =>
      send({
        kind: 'failed',
        text: error instanceof ImportError ? error.message : FILE_PROBLEMS.noCatalogue,
      }),
  );
});

async function read(files: readonly File[]): Promise<Outcome[]> {
  const rows = await readFiles(files);
  const reader = await shards();
  const columns = (await snapshotFile('tuples/films.json')) as TupleColumns;
  return matchAll(rows, await knownFilms(reader, columns), async (id) => {
    const film = await reader.get('films', String(id));
    return (film?.directors ?? []).map(({ name }) => fold(name));
  });
}

function send(answer: ImportAnswer): void {
  scope.postMessage(answer);
}
