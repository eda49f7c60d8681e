/** The pipeline beside the pandas and scikit-learn way of doing the same: as a whole, and the part that pandas does. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { round } from './child.ts';
import type { Measure } from './pipeline.ts';
import { runStage } from './stages.ts';
import { BENCH, type Row } from './texts.ts';
import type { Workspace } from './workspace.ts';

/** One row a way, and how many times the product's figures the reference's are. */
export async function measurePandas(workspace: Workspace): Promise<Row[]> {
  const { measure: own } = await workspace.data();
  const same = await measureSame(workspace.dataDir);
  const reference = await workspace.reference();
  const rows: Row[] = [
    { way: 'Filmoteca', ...own },
    { way: 'same', ...same },
  ];
  if (reference === null)
    return [
      ...rows,
      { way: 'pandas + scikit-learn', seconds: BENCH.noPandas, cpuSeconds: null, peakMb: null },
    ];
  const { measure: theirs } = reference;
  return [
    ...rows,
    { way: 'pandas + scikit-learn', ...theirs },
    { way: 'times', ...ratiosOf(own, theirs) },
    { way: 'times, same', ...ratiosOf(same, theirs) },
  ];
}

function ratiosOf(own: Measure, reference: Measure): Row {
  const ratio = (field: keyof Measure): number | null => {
    const [ours, theirs] = [own[field], reference[field]];
    return ours === null || theirs === null ? null : round(theirs / ours);
  };
  return { seconds: ratio('seconds'), cpuSeconds: ratio('cpuSeconds'), peakMb: ratio('peakMb') };
}

/** The part of the pipeline that pandas does, in a process of its own. */
async function measureSame(dataDir: string | undefined): Promise<Measure> {
  const out = await mkdtemp(join(tmpdir(), 'filmoteca-same-'));
  try {
    const { seconds, cpuSeconds, peakMb } = await runStage('pandas', dataDir, out);
    return { seconds: round(seconds), cpuSeconds, peakMb };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
