/** The thread of `startCredits`: files in, columns out. */
import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../raw/problems.ts';
import { type CreditsMessage, type CreditsTask, filmIds, readCredits } from './credits-file.ts';

const { movies, credits, form } = workerData as CreditsTask;
const tell = (message: CreditsMessage, handedOver: ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, handedOver);

try {
  const found = await readCredits(credits, await filmIds(movies, form), {
    onWarning: (warning) => tell({ kind: 'warning', warning }),
    onProgress: (file, bytes, total) => tell({ kind: 'progress', file, bytes, total }),
  });
  const columns = [...Object.values(found.casts), ...Object.values(found)].filter(ArrayBuffer.isView);
  tell(
    { kind: 'found', found },
    columns.map(({ buffer }) => buffer as ArrayBuffer),
  );
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  tell({ kind: 'problem', problem: error.problem });
}
