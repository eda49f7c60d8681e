/** The thread of `startCredits`: files in, columns out. */
import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../raw/problems.ts';
import { type CreditsMessage, type CreditsTask, filmIds, readCredits } from './credits-file.ts';

const { movies, credits } = workerData as CreditsTask;
const tell = (message: CreditsMessage, handedOver: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, [...handedOver]);

try {
  const found = await readCredits(credits, await filmIds(movies), {
    onProgress: (file, bytes, total) => tell({ kind: 'progress', file, bytes, total }),
  });
  const { casts, films, castStarts, castSizes, directorEnds, directors, people } = found;
  const columns = [...Object.values(casts), films, castStarts, castSizes, directorEnds, directors, people];
  tell(
    { kind: 'found', found },
    columns.map(({ buffer }) => buffer),
  );
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  tell({ kind: 'problem', problem: error.problem });
}
