/** The command: raw data → `public/data/`. */
import { relative, resolve } from 'node:path';
import { loadCatalog } from './catalog/load.ts';
import { loadRatings } from './catalog/ratings.ts';
import { titleRegion } from './catalog/titles.ts';
import { type LongEffects, longTerminal } from './common/progress.ts';
import { exportData } from './export/export.ts';
import { acceptPending } from './export/kept.ts';
import { LockedError } from './export/lock.ts';
import { OutputError } from './export/snapshot.ts';
import { describeProblem } from './problem-texts.ts';
import { InputError } from './raw/problems.ts';
import { findSources } from './raw/sources.ts';
import { CANDIDATES_SHOWN, openRecommendations, recommenderFor } from './recommend/recommend.ts';
import { acceptedPending, closingReport, describeOutput, heldBack, locked, STEPS } from './texts.ts';

export interface Options {
  /** The project's folder. */
  readonly root: string;
  /** The folder that the user named, if any. */
  readonly dataDir: string | undefined;
  /** Whose Spanish titles are shown (`TITULOS_REGION`), if it was said. */
  readonly titleRegion?: string | undefined;
  /** Where the public data goes. */
  readonly out: string;
  /** Whether what changed may pass every bound (`--accept`). */
  readonly accept?: boolean;
}

/** Where snapshots that do not stand are, under the project's folder: beside the public data, and never served. */
export const KEPT = '.snapshots';

/** Runs the pipeline. Answers the exit code: 0, or 1 after saying what is wrong with the input or the output, or why the data is held back. */
export async function main(options: Options, effects: LongEffects): Promise<number> {
  const started = performance.now();
  const { progress } = effects;
  const kept = resolve(options.root, KEPT);
  try {
    if (options.accept === true) {
      const accepted = acceptPending(options.out, kept);
      if (accepted !== null) {
        effects.say(acceptedPending(accepted));
        return 0;
      }
    }
    const sources = findSources(options.root, options.dataDir);
    const region = titleRegion(options.titleRegion);
    const catalog = await loadCatalog(sources, { onProgress: progress.update }, region);
    const ratings = await loadRatings(sources, { onProgress: progress.update }, catalog);
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
      kept,
      accept: options.accept === true,
      onProgress: (done, total) => progress.update(STEPS.exporting, done, total),
    });
    progress.stop();
    const seconds = (performance.now() - started) / 1000;
    effects.say(
      closingReport({
        ...result,
        quality: catalog.quality,
        seconds,
        peakMegabytes: process.resourceUsage().maxRSS / 1024,
      }),
    );
    if (!result.isHeld) return 0;
    effects.complain(heldBack(result.breaches));
    return 1;
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
      accept: process.argv.includes('--accept'),
    },
    longTerminal(),
  );
}
