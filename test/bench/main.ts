/**
 * `npm run bench`: how long the product takes and how much memory, against what one would compare it with, in one
 * run. `-- --only reading,answers` measures those topics, `-- --all` also those that take minutes, `-- --json` prints
 * one JSON document, and `-- --write` keeps the figures in the results file and in the README's table.
 */
import { parseArgs } from 'node:util';
import { ensurePackages } from '../run/packages.ts';
import { updateReadme } from './readme.ts';
import { keepResults, machineNow, type TopicResult } from './results.ts';
import { BENCH, type Row, table } from './texts.ts';
import { chooseTopics, UnknownTopicError } from './topics.ts';
import { createWorkspace } from './workspace.ts';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const dataDir = process.env.MOVIES_DATA_DIR;
  if (values.write && dataDir === undefined) {
    console.error(BENCH.writeNeedsData);
    return 1;
  }
  const topics = chooseTopics({ only: values.only?.split(','), all: values.all });
  if (!ensurePackages('bench')) return 1;
  const say = (text: string): void => {
    if (!values.json) console.log(text);
  };
  const machine = machineNow();
  say(BENCH.start(dataDir));
  const results: Record<string, TopicResult> = {};
  const workspace = createWorkspace(dataDir);
  let failed = false;
  try {
    for (const topic of topics) {
      const before = machineNow();
      try {
        const rows: readonly Row[] = await topic.measure(workspace);
        say(table(BENCH[topic.name], rows));
        results[topic.name] = { title: BENCH[topic.name], date: before.date, load: before.load, rows };
      } catch (error) {
        failed = true;
        console.error(BENCH.failed(topic.name, error));
      }
    }
  } finally {
    await workspace.remove();
  }
  if (values.write) await updateReadme(await keepResults(machine.machine, results));
  if (values.json) {
    const rows = Object.fromEntries(Object.entries(results).map(([name, result]) => [name, result.rows]));
    const { machine: about, date, load } = machine;
    const data = dataDir === undefined ? 'sample' : 'folder';
    console.log(JSON.stringify({ machine: about, date, load, data, ...rows }, null, 2));
  }
  return failed ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UnknownTopicError)) throw error;
  console.error(BENCH.unknownTopic(error.topic, error.topics));
  process.exitCode = 2;
}
