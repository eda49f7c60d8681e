/** `npm run mutation`, third part: what answers the queries out of the shards. */
import { mutationRun } from './options.ts';

export default mutationRun('queries', [
  'pipeline/queries/*.ts',
  'pipeline/queries/lookup/**/*.ts',
  'pipeline/queries/codec/**/*.ts',
  'pipeline/queries/search/{distance,edits,rank,retrieve}.ts',
  // Read by the browser's tests alone.
  '!pipeline/queries/http-reader.ts',
]);
