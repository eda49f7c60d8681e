/** What can be measured. Each topic's module is loaded when its turn comes: some bring heavy libraries. */
import type { Row } from './texts.ts';
import type { Workspace } from './workspace.ts';

interface TopicDefinition {
  /** Measured when nothing is asked for: it takes seconds. The others take minutes. */
  readonly quick: boolean;
  readonly measure: (workspace: Workspace) => Promise<readonly Row[]>;
}

export interface Topic extends TopicDefinition {
  readonly name: TopicName;
}

const TOPICS = {
  reading: {
    quick: true,
    measure: async ({ dataDir }) => (await import('./reading.ts')).measureReading(dataDir),
  },
  pipeline: {
    quick: true,
    measure: async ({ data }) => [{ ...(await data()).measure }],
  },
  stages: {
    quick: true,
    measure: async ({ dataDir }) => (await import('./stages.ts')).measureStages(dataDir),
  },
  answers: {
    quick: true,
    measure: async ({ data }) => (await import('./answers.ts')).measureAnswers((await data()).out),
  },
  'fuzz-api': {
    quick: false,
    measure: async ({ data }) => (await import('./fuzz-api.ts')).measureFuzzApi((await data()).out),
  },
  memory: {
    quick: false,
    measure: async ({ data }) => (await import('./memory.ts')).measureMemory((await data()).out),
  },
  throughput: {
    quick: false,
    measure: async ({ data }) => (await import('./throughput.ts')).measureThroughput((await data()).out),
  },
  bundle: {
    quick: true,
    measure: async ({ site }) => (await import('./bundle.ts')).measureBundle(await site()),
  },
  mcp: {
    quick: false,
    measure: async ({ site }) => (await import('./mcp.ts')).measureMcp(await site()),
  },
  search: {
    quick: false,
    measure: async ({ data }) => (await import('./search.ts')).measureSearch((await data()).out),
  },
  'search-all': {
    quick: false,
    measure: async ({ data }) => (await import('./search.ts')).measureWholeSearch((await data()).out),
  },
  findability: {
    quick: false,
    measure: async ({ data }) => (await import('./findability.ts')).measureFindability((await data()).out),
  },
  'search-browser': {
    quick: false,
    measure: async ({ site }) =>
      (await import('./search-browser.ts')).measureSearchInBrowser((await site()).root),
  },
  pandas: {
    quick: false,
    measure: async (workspace) => (await import('./pandas.ts')).measurePandas(workspace),
  },
  'api-pandas': {
    quick: false,
    measure: async (workspace) => (await import('./api-pandas.ts')).measureApiPandas(workspace),
  },
  site: {
    quick: false,
    measure: async ({ site }) => [await (await import('./site.ts')).measureSite(await site())],
  },
  'empty-pages': {
    quick: false,
    measure: async ({ site }) => (await import('./empty-pages.ts')).measureEmptyPages(await site()),
  },
  incremental: {
    quick: false,
    measure: async ({ dataDir }) => (await import('./incremental.ts')).measureIncremental(dataDir),
  },
  gate: {
    quick: false,
    measure: async ({ dataDir }) => (await import('./gate.ts')).measureGate(dataDir),
  },
  'fuzz-raw': {
    quick: false,
    measure: async ({ dataDir }) => (await import('./fuzz-raw.ts')).measureFuzz(dataDir),
  },
  growth: {
    quick: false,
    measure: async ({ dataDir }) => (await import('./growth.ts')).measureGrowth(dataDir, [1, 2, 5]),
  },
  'growth-25': {
    quick: false,
    measure: async ({ dataDir }) => (await import('./growth.ts')).measureGrowth(dataDir, [25]),
  },
  'on-demand': {
    quick: false,
    measure: async ({ dataDir }) => (await import('./on-demand.ts')).measureOnDemand(dataDir),
  },
  duckdb: {
    quick: false,
    measure: async ({ dataDir, data }) =>
      (await import('./duckdb/measure.ts')).measureEngine(dataDir, (await data()).out),
  },
  lighthouse: {
    quick: false,
    measure: async ({ site }) =>
      (await import('./lighthouse.ts')).measureLighthouse({ root: (await site()).root }),
  },
} as const satisfies Readonly<Record<string, TopicDefinition>>;

export type TopicName = keyof typeof TOPICS;

export class UnknownTopicError extends Error {
  readonly topic: string;
  readonly topics: readonly string[];
  constructor(topic: string) {
    super(`No topic is called ${topic}`);
    this.name = 'UnknownTopicError';
    this.topic = topic;
    this.topics = Object.keys(TOPICS);
  }
}

/** The named topics in their own order, or all, or the quick ones. @throws {UnknownTopicError} */
export function chooseTopics({ only, all }: { only: readonly string[] | undefined; all: boolean }): Topic[] {
  const names = Object.keys(TOPICS) as TopicName[];
  const unknown = only?.find((name) => !Object.hasOwn(TOPICS, name));
  if (unknown !== undefined) throw new UnknownTopicError(unknown);
  return names
    .filter((name) => (only === undefined ? all || TOPICS[name].quick : only.includes(name)))
    .map((name) => ({ name, ...TOPICS[name] }));
}
