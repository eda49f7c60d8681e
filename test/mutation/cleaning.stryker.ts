/** `npm run mutation`, second part: the cleaning rules. */
import { mutationRun } from './options.ts';

export default mutationRun('cleaning', ['pipeline/catalog/**/*.ts']);
