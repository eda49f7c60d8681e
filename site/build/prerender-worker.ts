/** One thread of `prerender`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { openData } from '../../pipeline/store/file-reader.ts';
import { parseTemplate, templateFile } from '../layouts/template.ts';
import { ON_DEMAND } from './on-demand.ts';
import type { PrerenderTask } from './prerender.ts';

const { root, section, ids } = workerData as PrerenderTask;
const data = openData(join(root, 'public', 'data'));
const template = parseTemplate(readFileSync(join(root, templateFile(section)), 'utf8'), section);
for (const id of ids) {
  const content = await ON_DEMAND[section].read(data, String(id));
  if (content === undefined) throw new Error(`the exported data has nothing for /${section}/${id}/`);
  const folder = join(root, 'dist', section, String(id));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), template(content));
}
