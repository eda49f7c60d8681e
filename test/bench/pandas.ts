/** The whole pipeline beside the pandas and scikit-learn way of doing the same. */
import { round } from './child.ts';
import type { Measure } from './pipeline.ts';
import { BENCH, type Row } from './texts.ts';
import type { Workspace } from './workspace.ts';

/** One row a way, and how many times the product's figure each of the reference's is. */
export async function measurePandas(workspace: Workspace): Promise<Row[]> {
  const { measure: own } = await workspace.data();
  const reference = await workspace.reference();
  const rows: Row[] = [{ way: 'Filmoteca', ...own }];
  if (reference === null) {
    rows.push({ way: 'pandas + scikit-learn', seconds: BENCH.noPandas, cpuSeconds: null, peakMb: null });
    return rows;
  }
  const times = (field: keyof Measure): number | null => {
    const [ours, theirs] = [own[field], reference.measure[field]];
    return ours === null || theirs === null ? null : round(theirs / ours);
  };
  rows.push({ way: 'pandas + scikit-learn', ...reference.measure });
  rows.push({
    way: 'times',
    seconds: times('seconds'),
    cpuSeconds: times('cpuSeconds'),
    peakMb: times('peakMb'),
  });
  return rows;
}
