import { expect, test } from '@jest/globals';
import { openBudget } from './budget.ts';
import { newlyPassed, passedThresholds } from './passed-thresholds.ts';
import { planRows } from './plan-rows.ts';

const plan = [
  { by: '03-31', percent: 25 },
  { by: '12-31', percent: 100 },
];

test('the plan is a share of the adjusted budget, up to the end of the day in Shanghai', () => {
  expect(planRows({ plan, fiscalYear: 2024 }, 75_000_000)).toEqual([
    { by: '2024-03-31', percent: 25, fen: 18_750_000, until: new Date('2024-03-31T16:00:00Z') },
    { by: '2024-12-31', percent: 100, fen: 75_000_000, until: new Date('2024-12-31T16:00:00Z') },
  ]);
});

test('shares are whole fen and exact for the largest budgets', () => {
  const odd = [{ by: '03-31', percent: 33.3333 }];
  expect(planRows({ plan: odd, fiscalYear: 2024 }, 100)[0]?.fen).toBe(33);
  const half = [{ by: '03-31', percent: 50 }];
  expect(planRows({ plan: half, fiscalYear: 2024 }, 999_999_999_999_999)[0]?.fen).toBe(
    500_000_000_000_000,
  );
});

test('a threshold is passed when it is reached, and newly passed once', () => {
  const budget = openBudget('p', 1_000, new Date());
  const at = (committedFen: number) => ({ ...budget, committedFen, accruedFen: 100 });
  expect(passedThresholds(at(699), [80, 95])).toEqual([]);
  expect(passedThresholds(at(700), [95, 80])).toEqual([{ percent: 80, reachedFen: 800 }]);
  expect(newlyPassed(at(699), at(860), [80, 95])).toEqual([80, 95]);
  expect(newlyPassed(at(700), at(710), [80, 95])).toEqual([]);
});
