import { expect, test } from '@jest/globals';
import type { Grade } from '@seal/contracts/common/books';
import { reckonSatisfaction } from './reckon-satisfaction.ts';

const target = { comparison: 'at-least' as const, percent: 99 };
const indicator = { number: 9, level: '满意度', name: '满意度', target, points: 10, evidence: [] };
const terms = {
  satisfaction: { thirdGradeCounts: true, followUpWorkingDays: 15 },
  indicators: [indicator],
};
const asOf = new Date('2026-12-31T08:00:00.000Z');
const followUps = { open: 0, overdue: 0, closed: 0 };

function reckon(counts: Partial<Record<Grade, number>>, collected: number, over = {}) {
  const byGrade = Object.entries(counts).map(([grade, count]) => ({
    grade: grade as Grade,
    count,
  }));
  return reckonSatisfaction({ byGrade, collected, followUps }, { ...terms, ...over }, asOf);
}

test('below a hundred answers one bad answer fails 99%', () => {
  expect(reckon({ 'very-satisfied': 98, dissatisfied: 1 }, 200).met).toBe(false);
  expect(reckon({ 'very-satisfied': 99, dissatisfied: 1 }, 200)).toMatchObject({
    n: 100,
    satisfied: 99,
    rate: 0.99,
    responseRate: 0.5,
    met: true,
  });
});

test('the interval says how sure a hundred of a hundred is', () => {
  const { interval } = reckon({ 'very-satisfied': 100 }, 100);
  expect(interval?.low).toBeCloseTo(0.963, 3);
  expect(interval?.high).toBe(1);
});

test('whether the third grade counts is the project’s to say', () => {
  const counts = { satisfied: 1, 'fairly-satisfied': 1 } as const;
  expect(reckon(counts, 2).satisfied).toBe(2);
  const strict = { satisfaction: { thirdGradeCounts: false, followUpWorkingDays: 15 } };
  expect(reckon(counts, 2, strict).satisfied).toBe(1);
});

test('without an answer nothing is known, and nothing is met', () => {
  expect(reckon({}, 10)).toMatchObject({
    n: 0,
    rate: null,
    responseRate: 0,
    interval: null,
    met: null,
  });
  expect(reckon({}, 0).responseRate).toBeNull();
});

test('a project without that indicator has no target', () => {
  expect(reckon({ satisfied: 1 }, 1, { indicators: [] })).toMatchObject({
    target: null,
    met: null,
  });
});
