/** `npm run mutation`, second part: the cleaning rules. */
import { mutationRun } from './options.ts';

export default mutationRun('cleaning', [
  'pipeline/catalog/**/*.ts',
  // A thread has its own copy of the sources, in which nothing is changed.
  '!pipeline/catalog/credits-worker.ts',
]);
