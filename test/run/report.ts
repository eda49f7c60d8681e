/** What the test run found, as the lines that close it. */
import { readFileSync } from 'node:fs';
import { summaryLine, summaryTitle } from './texts.ts';

export interface StepResult {
  readonly title: string;
  readonly passed: boolean;
  readonly seconds: number;
}

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Reads the counts from Vitest's JSON report. A run that left no report, or a test file that did not load, counts as
 * one failure more, so that no closing line claims a success.
 */
export function readCounts(path: string): TestCounts {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * The closing lines: each step with its time, then the counts alone on a line, in the form that CI readers know;
 * undefined where no test was to be run.
 */
export function summarize(steps: readonly StepResult[], counts: TestCounts | undefined): string {
  const lines = steps.map(({ title, passed, seconds }) => summaryLine(title, passed, seconds));
  return [`\n── ${summaryTitle}`, ...lines, ...(counts === undefined ? [] : [countsLine(counts)])].join('\n');
}

function countsLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
