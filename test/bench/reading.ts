/** Reading and parsing the two CSV files: the product's way, the floor (`JSON.parse`) and pandas with literal_eval. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findSources, type Sources } from '../../pipeline/raw/sources.ts';
import { round } from './child.ts';
import { pythonWith } from './python.ts';
import { BENCH, type Row } from './texts.ts';

const SELF = fileURLToPath(new URL('reading-worker.ts', import.meta.url));

const PANDAS = `
import ast, resource, sys, time
import pandas
started = time.perf_counter()
for path, columns in ((sys.argv[1], ['belongs_to_collection', 'genres', 'production_companies', 'production_countries']), (sys.argv[2], ['cast', 'crew'])):
    frame = pandas.read_csv(path, dtype=str, keep_default_na=False)
    for column in columns:
        if column in frame:
            frame[column] = frame[column].map(lambda text: ast.literal_eval(text) if text.startswith(('[', '{')) else None)
print(time.perf_counter() - started, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
`;

/** One row a way: seconds, peak memory, and how many times the floor's time. Each runs in a process of its own. */
export function measureReading(dataDir: string | undefined): Row[] {
  const sources = findSources(process.cwd(), dataDir);
  const floor = ownWay('json', sources);
  const product = ownWay('product', sources);
  const pandas = pandasWay(sources);
  const row = (name: string, way: Way | null): Row => ({
    way: name,
    seconds: way === null ? BENCH.noPandas : round(way.seconds),
    peakMb: way === null ? null : Math.round(way.peakMb),
    timesFloor: way === null ? null : round(way.seconds / floor.seconds),
  });
  return [row('JSON.parse', floor), row('Filmoteca', product), row('pandas + ast.literal_eval', pandas)];
}

/** The floor alone: `JSON.parse` of what the files hold, keywords included. */
export function readFloor(dataDir: string | undefined): Way {
  const sources = findSources(process.cwd(), dataDir);
  return ownWay('json', sources, sources.keywords);
}

interface Way {
  seconds: number;
  peakMb: number;
}

function ownWay(way: 'json' | 'product', { movies, credits }: Sources, keywords: string | null = null): Way {
  const { stdout } = spawnSync(process.execPath, [SELF, way, movies, credits, keywords ?? ''], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as Way;
}

function pandasWay(sources: Sources): Way | null {
  const python = pythonWith('pandas');
  if (python === null) return null;
  const { stdout, stderr, status } = spawnSync(python, ['-c', PANDAS, sources.movies, sources.credits], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const [seconds, peakMb] = stdout.trim().split(' ').map(Number);
  return { seconds: seconds ?? 0, peakMb: peakMb ?? 0 };
}
