/** One thread of `compareAll`. */
import { workerData } from 'node:worker_threads';
import { type Comparison, compareSome } from './compare.ts';

compareSome(workerData as Comparison);
