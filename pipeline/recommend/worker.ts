/** One thread of `makeLists`. */
import { workerData } from 'node:worker_threads';
import { type ListTask, makeSomeLists } from './make-lists.ts';

makeSomeLists(workerData as ListTask);
