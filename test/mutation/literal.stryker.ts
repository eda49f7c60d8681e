/** `npm run mutation`, first part: the reader of Python's literals. */
import { mutationRun } from './options.ts';

export default mutationRun('literal', ['pipeline/raw/literal.ts', 'pipeline/raw/literal-error.ts']);
