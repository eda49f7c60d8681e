/** Damages raw files at random, by a seed, and reads them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { SILENT } from '../../../../pipeline/common/progress.ts';
import { main } from '../../../../pipeline/main.ts';
import { findSources } from '../../../../pipeline/raw/sources.ts';
import { Random } from '../../../bench/synthetic/random.ts';
import { type Counts, judge, pythonCounts, type Verdict } from './judge.ts';
import { MUTATIONS } from './mutations.ts';

export interface FuzzOptions {
  /** The folder of the whole files. */
  readonly data: string;
  readonly seed: number;
  readonly count: number;
  /** One in so many is taken through the whole pipeline. */
  readonly wholeRunEach: number;
  readonly hasPython: boolean;
  readonly onProgress?: (done: number) => void;
}

export interface FuzzResult {
  /** What is wrong, one line for each damaged folder that was read wrongly. */
  readonly faults: readonly string[];
  readonly read: number;
  /** Of those read, how many counts Python confirmed. */
  readonly confirmed: number;
  /** Refusals by their kind. */
  readonly refused: Readonly<Record<string, number>>;
}

interface Damage {
  readonly name: string;
  readonly folder: string;
}

/** Python reads so many folders in one process. */
const BATCH = 20;

/** Damages and reads `count` copies of a folder of raw files. The same options give the same damages. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const faults: string[] = [];
  const refused: Record<string, number> = {};
  let [read, confirmed] = [0, 0];
  for (let first = 0; first < options.count; first += BATCH) {
    const size = Math.min(BATCH, options.count - first);
    const damages = Array.from({ length: size }, (_, index) =>
      damage(options.data, options.seed, first + index),
    );
    const verdicts: (Verdict | null)[] = [];
    for (const [index, { name, folder }] of damages.entries()) {
      try {
        const verdict = await judge(folder);
        verdicts.push(verdict);
        if (verdict.kind === 'refused') refused[verdict.problem] = (refused[verdict.problem] ?? 0) + 1;
        else read++;
        if ((first + index) % options.wholeRunEach === 0) await assertRuns(folder, verdict);
      } catch (error) {
        verdicts.push(null);
        faults.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`);
      }
    }
    const counts = options.hasPython ? await pythonCounts(damages.map(({ folder }) => folder)) : [];
    for (const [index, { name, folder }] of damages.entries()) {
      const [verdict, expected] = [verdicts[index], counts[index]];
      if (verdict?.kind === 'read' && expected) {
        if (isSame(verdict.counts, expected)) confirmed++;
        else faults.push(`${name}: ${JSON.stringify(verdict.counts)}, by Python ${JSON.stringify(expected)}`);
      }
      rmSync(folder, { recursive: true, force: true });
    }
    options.onProgress?.(first + size);
  }
  return { faults, read, confirmed, refused };
}

/** One damaged copy: of one file, by one or two mutations. */
function damage(data: string, seed: number, number: number): Damage {
  const random = new Random(seed + 7919 * number);
  const folder = mkdtempSync(join(tmpdir(), 'filmoteca-fuzz-'));
  const { movies, credits, keywords } = findSources(process.cwd(), data);
  const file = basename(random.of([movies, credits, keywords ?? credits]) ?? '');
  for (const other of readdirSync(data).filter((name) => name.endsWith('.csv') && name !== file)) {
    symlinkSync(resolve(data, other), join(folder, other));
  }
  const names = Object.keys(MUTATIONS);
  // Each kind in turn, so that a small count meets them all.
  const chosen = [
    names[number % names.length] ?? '',
    ...(random.chance(0.2) ? [random.of(names) ?? ''] : []),
  ];
  let bytes: Buffer = readFileSync(join(data, file));
  for (const name of chosen) bytes = MUTATIONS[name]?.(bytes, random) ?? bytes;
  writeFileSync(join(folder, file), bytes);
  return { name: `damage ${number} of seed ${seed} (${file}: ${chosen.join(', ')})`, folder };
}

/** The whole pipeline ends as the reading did: with an output, or with the same sentence. */
async function assertRuns(folder: string, verdict: Verdict): Promise<void> {
  const said: string[] = [];
  const say = (text: string): number => said.push(text);
  const out = join(folder, 'out');
  const code = await main({ root: folder, dataDir: folder, out }, { say, complain: say, progress: SILENT });
  const expected = verdict.kind === 'read' ? 0 : 1;
  if (code !== expected) throw new Error(`the pipeline ended with ${code}: ${said.join('\n')}`);
}

function isSame(a: Counts, b: Counts): boolean {
  return (Object.keys(a) as (keyof Counts)[]).every((key) => a[key] === b[key]);
}
