import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCounts, summarize } from './report.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'filmoteca-report-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown): string {
  const path = join(folder, 'vitest.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const COUNTS = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 };

describe('the counts', () => {
  it('are those of the report', () => {
    const testResults = [{ status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(readCounts(reportOf({ ...COUNTS, testResults }))).toEqual({ passed: 7, failed: 1, skipped: 2 });
  });

  it('take a file that did not load for a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(readCounts(reportOf({ ...COUNTS, numFailedTests: 0, testResults })).failed).toBe(1);
  });

  it('take a run without a report for a failure', () => {
    expect(readCounts(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

it('the summary ends with the counts alone on a line', () => {
  const steps = [{ title: 'tipos', passed: false, seconds: 1.25 }];
  const lines = summarize(steps, { passed: 3, failed: 0, skipped: 1 }).split('\n');
  expect(lines.at(-1)).toBe('3 passed, 0 failed, 1 skipped');
  expect(lines.at(-2)).toMatch(/^✗ tipos +1,3 s$/);
});
