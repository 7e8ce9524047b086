import { readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
}

/** The parts of jest's JSON report that are counted. */
export interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  /** Files that could not be run at all, so that none of their tests was counted. */
  numRuntimeErrorTestSuites: number;
}

/** What jest counted; a failure that no test accounts for still counts as one. */
export function countResults(report: JestReport | undefined, exitCode: number): Counts {
  if (report === undefined) return { passed: 0, failed: 1 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: exitCode === 0 ? failed : Math.max(failed, 1),
  };
}

export function readReport(file: string): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  } catch {
    return undefined;
  }
}

/** The last line of `npm test`, read by people and by scripts. */
export function resultLine({ passed, failed }: Counts): string {
  return `${passed} passed, ${failed} failed`;
}
