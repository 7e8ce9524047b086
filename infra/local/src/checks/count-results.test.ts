import { expect, test } from '@jest/globals';
import { countResults, resultLine } from './count-results.ts';

const report = (passed: number, failed: number, broken = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numRuntimeErrorTestSuites: broken,
});

test.each([
  ['all pass', report(12, 0), 0, '12 passed, 0 failed'],
  ['some fail', report(10, 2), 1, '10 passed, 2 failed'],
  ['a file that cannot run counts as one failed', report(10, 0, 1), 1, '10 passed, 1 failed'],
  ['a failure that no test shows counts as one', report(10, 0), 1, '10 passed, 1 failed'],
  ['no report at all', undefined, 134, '0 passed, 1 failed'],
])('%s', (_case, counted, exitCode, line) => {
  expect(resultLine(countResults(counted, exitCode))).toBe(line);
});
