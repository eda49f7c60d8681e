/** Where things are. Everything that a run leaves behind is under `.cache/`, which git ignores. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[/\\]$/, '');
export const NOTEBOOKS = join(ROOT, 'notebooks');
export const CACHE = join(ROOT, '.cache', 'notebooks');
