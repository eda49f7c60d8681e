/** What can be measured. Each topic's module is loaded when its turn comes: some bring heavy libraries. */
import type { Row } from './texts.ts';
import type { Workspace } from './workspace.ts';

type Measure = (workspace: Workspace) => Promise<readonly Row[]> | readonly Row[];

interface TopicDefinition {
  /** Measured when nothing is asked for: it takes seconds. The others take minutes. */
  readonly quick: boolean;
  readonly load: () => Promise<Measure>;
}

export interface Topic extends TopicDefinition {
  readonly name: TopicName;
}

const TOPICS = {
  reading: {
    quick: true,
    load: async () => {
      const { measureReading } = await import('./reading.ts');
      return ({ dataDir }) => measureReading(dataDir);
    },
  },
  pipeline: {
    quick: true,
    load: async () => async (workspace) => [{ ...(await workspace.data()).measure }],
  },
  stages: {
    quick: true,
    load: async () => {
      const { measureStages } = await import('./stages.ts');
      return ({ dataDir }) => measureStages(dataDir);
    },
  },
  answers: {
    quick: true,
    load: async () => {
      const { measureAnswers } = await import('./answers.ts');
      return async (workspace) => measureAnswers((await workspace.data()).out);
    },
  },
  'fuzz-api': {
    quick: false,
    load: async () => {
      const { measureFuzzApi } = await import('./fuzz-api.ts');
      return async (workspace) => measureFuzzApi((await workspace.data()).out);
    },
  },
  memory: {
    quick: false,
    load: async () => {
      const { measureMemory } = await import('./memory.ts');
      return async (workspace) => measureMemory((await workspace.data()).out);
    },
  },
  throughput: {
    quick: false,
    load: async () => {
      const { measureThroughput } = await import('./throughput.ts');
      return async (workspace) => measureThroughput((await workspace.data()).out);
    },
  },
  bundle: {
    quick: true,
    load: async () => (await import('./bundle.ts')).measureBundle,
  },
  search: {
    quick: false,
    load: async () => {
      const { measureSearch } = await import('./search.ts');
      return async (workspace) => measureSearch((await workspace.data()).out);
    },
  },
  'search-all': {
    quick: false,
    load: async () => {
      const { measureWholeSearch } = await import('./search.ts');
      return async (workspace) => measureWholeSearch((await workspace.data()).out);
    },
  },
  findability: {
    quick: false,
    load: async () => {
      const { measureFindability } = await import('./findability.ts');
      return async (workspace) => measureFindability((await workspace.data()).out);
    },
  },
  'search-browser': {
    quick: false,
    load: async () => {
      const { measureSearchInBrowser } = await import('./search-browser.ts');
      return async (workspace) => measureSearchInBrowser((await workspace.site()).root);
    },
  },
  pandas: {
    quick: false,
    load: async () => (await import('./pandas.ts')).measurePandas,
  },
  'api-pandas': {
    quick: false,
    load: async () => (await import('./api-pandas.ts')).measureApiPandas,
  },
  site: {
    quick: false,
    load: async () => {
      const { measureSite } = await import('./site.ts');
      return async (workspace) => [await measureSite(await workspace.site())];
    },
  },
  'empty-pages': {
    quick: false,
    load: async () => {
      const { measureEmptyPages } = await import('./empty-pages.ts');
      return async (workspace) => measureEmptyPages(await workspace.site());
    },
  },
  incremental: {
    quick: false,
    load: async () => {
      const { measureIncremental } = await import('./incremental.ts');
      return ({ dataDir }) => measureIncremental(dataDir);
    },
  },
  'fuzz-raw': {
    quick: false,
    load: async () => {
      const { measureFuzz } = await import('./fuzz-raw.ts');
      return ({ dataDir }) => measureFuzz(dataDir);
    },
  },
  growth: {
    quick: false,
    load: async () => {
      const { measureGrowth } = await import('./growth.ts');
      return ({ dataDir }) => measureGrowth(dataDir, [1, 2, 5, 10]);
    },
  },
  'growth-25': {
    quick: false,
    load: async () => {
      const { measureGrowth } = await import('./growth.ts');
      return ({ dataDir }) => measureGrowth(dataDir, [25]);
    },
  },
  'on-demand': {
    quick: false,
    load: async () => {
      const { measureOnDemand } = await import('./on-demand.ts');
      return ({ dataDir }) => measureOnDemand(dataDir);
    },
  },
  duckdb: {
    quick: false,
    load: async () => {
      const { measureEngine } = await import('./duckdb/measure.ts');
      return ({ dataDir }) => measureEngine(dataDir);
    },
  },
  lighthouse: {
    quick: false,
    load: async () => {
      const { measureLighthouse } = await import('./lighthouse.ts');
      return async (workspace) => measureLighthouse({ root: (await workspace.site()).root });
    },
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
