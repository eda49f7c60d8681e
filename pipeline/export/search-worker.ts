/** The thread of `searchFiles`: names in, files out. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Names, searchFilesHere } from './search-files.ts';

const { names, folder } = workerData as { names: Names; folder: string };
const files = searchFilesHere(names, folder);
const { search, words, head, films, people } = files;
// Handed over, not copied.
parentPort?.postMessage(
  files,
  [...search, ...words, head, films, people].map(({ buffer }) => buffer),
);
