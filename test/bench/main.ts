/**
 * `npm run bench`: how long the product takes and how much memory, against what one would compare it with, in one
 * run. `-- --json` prints one JSON document; `-- --site` also builds the whole site, which takes minutes.
 */
import { cpus, totalmem } from 'node:os';
import { measureAnswers } from './answers.ts';
import { measureBundle } from './bundle.ts';
import { measurePipeline } from './pipeline.ts';
import { measureReading } from './reading.ts';
import { measureSite } from './site.ts';
import { BENCH, table } from './texts.ts';

const json = process.argv.includes('--json');
const dataDir = process.env.MOVIES_DATA_DIR;
const say = (text: string): void => {
  if (!json) console.log(text);
};

const result: Record<string, unknown> = {
  machine: {
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  },
  date: new Date().toISOString().slice(0, 10),
  data: dataDir === undefined ? 'sample' : 'folder',
};
say(BENCH.start(dataDir));

const reading = measureReading(dataDir);
say(table(BENCH.reading, reading));
const pipeline = await measurePipeline(dataDir);
say(table(BENCH.pipeline, [pipeline.measure]));
const answers = await measureAnswers(pipeline.out);
say(table(BENCH.answers, answers));
const bundle = await measureBundle();
say(table(BENCH.bundle, bundle));
Object.assign(result, { reading, pipeline: pipeline.measure, answers, bundle });
if (process.argv.includes('--site')) {
  const site = await measureSite(dataDir);
  say(table(BENCH.site, [site]));
  Object.assign(result, { site });
}
if (json) console.log(JSON.stringify(result, null, 2));
