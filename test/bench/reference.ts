/** The pandas and scikit-learn script over the same files. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findSources } from '../../pipeline/raw/sources.ts';
import { round, run } from './child.ts';
import type { Data } from './pipeline.ts';
import { pythonWith } from './python.ts';

const SCRIPT = fileURLToPath(new URL('reference/pipeline.py', import.meta.url));

/** Runs it into a temporary folder of CSV tables. Null where no Python has its libraries. */
export async function runReference(dataDir: string | undefined): Promise<Data | null> {
  const python = pythonWith('pandas', 'sklearn');
  if (python === null) return null;
  const { movies, credits, keywords } = findSources(process.cwd(), dataDir);
  const out = await mkdtemp(join(tmpdir(), 'filmoteca-reference-'));
  const result = await run(python, [SCRIPT, movies, credits, keywords ?? '', out], { cwd: out });
  if (result.code !== 0) throw new Error(result.errors);
  const { seconds, cpuSeconds, peakMb } = result;
  return { measure: { seconds: round(seconds), cpuSeconds, peakMb }, out };
}
