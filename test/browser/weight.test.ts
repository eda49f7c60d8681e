import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openPage } from './pages.ts';
import { PERSON_ON_DEMAND } from './templates.ts';

/** Bytes, gzipped. */
const BUDGET = { html: 10_000, script: 30_000, style: 15_000 };

const { root } = inject('site');

/** What a page brings before anybody touches it, by kind. */
async function weigh(path: string): Promise<Record<keyof typeof BUDGET, number>> {
  // Tall charts out of sight: a window in which only the head of the page shows.
  const { page } = await openPage({ viewport: { width: 375, height: 300 } });
  const weights = { html: 0, script: 0, style: 0 };
  const loads: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = { document: 'html', script: 'script', stylesheet: 'style' }[
      response.request().resourceType()
    ];
    if (kind === undefined) return;
    loads.push(
      response.body().then((body) => {
        weights[kind as keyof typeof BUDGET] += gzipSync(body).length;
      }),
    );
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await Promise.all(loads);
  return weights;
}

describe.each([
  '/',
  '/pelicula/862/',
  '/persona/31/',
  PERSON_ON_DEMAND,
  '/comparar/?a=pelicula-862&b=pelicula-863',
  '/comparar/?a=persona-31&b=persona-12898',
  '/estrenos/',
  '/datos/',
  '/explorar/',
  '/genero/drama/',
  '/ranking/',
])('%s', (path) => {
  it('is light before anybody touches it', async () => {
    const weights = await weigh(path);
    expect(weights.html).toBeGreaterThan(0);
    expect(weights.html).toBeLessThanOrEqual(BUDGET.html);
    expect(weights.script).toBeGreaterThan(0);
    expect(weights.script).toBeLessThanOrEqual(BUDGET.script);
    expect(weights.style).toBeLessThanOrEqual(BUDGET.style);
  });
});

it('has at most 90 kB of scripts on the page of the own films, before anybody touches it', async () => {
  expect((await weigh('/favoritas/')).script).toBeLessThanOrEqual(90_000);
});

it('is light on the heaviest of all films too', () => {
  const pages = globSync(join(root, 'dist/pelicula/*/index.html'));
  expect(pages.length).toBeGreaterThan(500);
  expect(Math.max(...pages.map((page) => gzipSync(readFileSync(page)).length))).toBeLessThanOrEqual(
    BUDGET.html,
  );
});

it('answers a search first after at most 20 kB: the script that searches and the most famous names', async () => {
  const { page } = await openPage();
  await page.goto('/');
  const loads: Response[] = [];
  // The browser asks for the page's icon when it likes, whatever is searched.
  page.on('response', (response) => {
    if (!response.url().endsWith('/favicon.svg')) loads.push(response);
  });
  await page.getByRole('combobox', { name: 'Buscar' }).focus();
  await expect.poll(() => loads.length).toBe(2);
  const bodies = await Promise.all(loads.slice().map((response) => response.body()));
  const bytes = bodies.map((body) => gzipSync(body).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20_000);
});
