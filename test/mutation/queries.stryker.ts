/** `npm run mutation`, third part: what answers the queries out of the shards. */
import { mutationRun } from './options.ts';

export default mutationRun('queries', [
  'pipeline/queries/*.ts',
  'pipeline/queries/lookup/**/*.ts',
  'pipeline/store/**/*.ts',
  'pipeline/search/{distance,edits,rank,retrieve}.ts',
  'pipeline/common/fold.ts',
  // Read by the browser's tests alone.
  '!pipeline/store/http-reader.ts',
]);
