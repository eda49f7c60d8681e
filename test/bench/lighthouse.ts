/** The served site's pages as Lighthouse judges them: a slow phone on a slow network, simulated (its "mobile lab"). */

import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { launch } from '../browser/browser.ts';
import { serveProject } from '../site/project.ts';
import { round } from './child.ts';
import type { Row } from './texts.ts';

/** One page of each kind; favourites with films in them, which is what moves. */
const PAGES = {
  home: '/',
  film: '/pelicula/862/',
  person: '/persona/31/',
  releases: '/estrenos/',
  favourites: '/favoritas/',
  'favourites, five': '/favoritas/?ids=862,13,680,550,27205',
  data: '/datos/',
  notebook: '/cuadernos/01-exploracion/',
} as const;

const CATEGORIES = ['accessibility', 'best-practices', 'seo', 'performance'] as const;

/** Runs of each page: Lighthouse asks for the median, since one run on a shared machine says little. */
const RUNS = 3;

interface Options {
  /** A project's folder with a build in it. */
  readonly root: string;
  readonly runs?: number;
  /** Told of the audits that lost points, for who mends them. */
  readonly onFinding?: (path: string, finding: string) => void;
}

/** Scores 0–100, CLS, times in milliseconds and bytes transferred, of each page. */
export async function measureLighthouse({ root, runs = RUNS, onFinding }: Options): Promise<Row[]> {
  const site = await serveProject(root);
  const rows: Row[] = [];
  try {
    for (const [name, path] of Object.entries(PAGES)) {
      const results: Result[] = [];
      for (let run = 0; run < runs; run++) results.push(await judge(`${site.url}${path}`));
      const typical = results.toSorted((a, b) => a.performance - b.performance)[Math.floor(runs / 2)];
      if (typical === undefined) continue;
      const { findings, ...figures } = typical;
      for (const finding of findings) onFinding?.(path, finding);
      rows.push({ page: name, ...figures });
    }
  } finally {
    await site.close();
  }
  return rows;
}

interface Result {
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  readonly performance: number;
  readonly cls: number;
  readonly lcpMs: number;
  readonly tbtMs: number;
  readonly kB: number;
  readonly findings: readonly string[];
}

/** A browser of its own for each run, so that nothing is cached or kept from the one before. */
async function judge(url: string): Promise<Result> {
  const port = await freePort();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  try {
    const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] });
    if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}`);
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError !== undefined) throw new Error(`${url}: ${runtimeError.message}`);
    const score = (name: string): number => Math.round(100 * (categories[name]?.score ?? 0));
    const figure = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
    const counted = new Set(
      Object.values(categories).flatMap(({ auditRefs }) =>
        auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
      ),
    );
    return {
      accessibility: score('accessibility'),
      bestPractices: score('best-practices'),
      seo: score('seo'),
      performance: score('performance'),
      cls: round(figure('cumulative-layout-shift'), 4),
      lcpMs: Math.round(figure('largest-contentful-paint')),
      tbtMs: Math.round(figure('total-blocking-time')),
      kB: Math.round(figure('total-byte-weight') / 1000),
      findings: Object.values(audits)
        .filter(({ id, score: value }) => counted.has(id) && value !== null && value < 1)
        .map(({ id, score: value, displayValue = '' }) => `${id} ${value} ${displayValue}`.trim()),
    };
  } finally {
    await browser.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
