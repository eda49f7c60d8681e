/** The command: raw data → `public/data/`. */
import { relative, resolve } from 'node:path';
import { loadCatalog } from './catalog/load.ts';
import { loadRatings } from './catalog/ratings.ts';
import { titleRegion } from './catalog/titles.ts';
import { type LongEffects, longTerminal } from './common/progress.ts';
import { exportData } from './export/export.ts';
import { LockedError } from './export/lock.ts';
import { OutputError } from './export/snapshot.ts';
import { InputError } from './raw/problems.ts';
import { findSources } from './raw/sources.ts';
import { CANDIDATES_SHOWN, openRecommendations, recommenderFor } from './recommend/recommend.ts';
import { closingReport, describeOutput, describeProblem, locked, STEPS } from './texts.ts';

export interface Options {
  /** The project's folder. */
  readonly root: string;
  /** The folder that the user named, if any. */
  readonly dataDir: string | undefined;
  /** Whose Spanish titles are shown (`TITULOS_REGION`), if it was said. */
  readonly titleRegion?: string | undefined;
  /** Where the public data goes. */
  readonly out: string;
}

/** Runs the pipeline. Answers the exit code: 0, or 1 after saying what is wrong with the input or the output. */
export async function main(options: Options, effects: LongEffects): Promise<number> {
  const started = performance.now();
  const { progress } = effects;
  try {
    const sources = findSources(options.root, options.dataDir);
    const region = titleRegion(options.titleRegion);
    const catalog = await loadCatalog(sources, { onProgress: progress.update }, region);
    const ratings = await loadRatings(sources);
    const result = await exportData({
      catalog,
      recommend: () =>
        openRecommendations(catalog, {
          ratings,
          count: CANDIDATES_SHOWN,
          onProgress: (done, total) => progress.update(STEPS.recommending, done, total),
        }),
      recommender: recommenderFor(ratings),
      sources,
      out: options.out,
      onProgress: (done, total) => progress.update(STEPS.exporting, done, total),
    });
    progress.stop();
    const seconds = (performance.now() - started) / 1000;
    effects.say(closingReport({ ...result, seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
    return 0;
  } catch (error) {
    progress.stop();
    const message = explain(error, options.root);
    if (message === null) throw error;
    effects.complain(message);
    return 1;
  }
}

/** What to tell the user of an error that has a cause outside this program; null for a defect of its own. */
function explain(error: unknown, root: string): string | null {
  if (error instanceof InputError) return describeProblem(error.problem);
  if (error instanceof OutputError) return describeOutput(relative(root, error.folder) || '.', error.code);
  if (error instanceof LockedError) return locked(error.pid);
  return null;
}

if (import.meta.main) {
  const root = process.cwd();
  process.exitCode = await main(
    {
      root,
      dataDir: process.env.MOVIES_DATA_DIR,
      titleRegion: process.env.TITULOS_REGION,
      out: resolve(root, 'public/data'),
    },
    longTerminal(),
  );
}
