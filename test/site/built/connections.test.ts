import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { CONNECTIONS_LOG } from '../project.ts';

// Astro and Netlify's tools come with a telemetry that is on unless it is told otherwise.
it('building and serving the site connect to nothing beyond this machine', () => {
  const log = join(inject('site').root, CONNECTIONS_LOG);
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('');
});
