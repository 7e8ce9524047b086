import { expect, test } from '@jest/globals';
import { terms } from '../testing/terms.ts';
import { judgeRoster, lastDayOf } from './check-in.ts';

const { hours } = terms.deadline;
const judge = (month: string, days: string[], now: string) =>
  judgeRoster(month, new Set(days), hours, new Date(now));

test('a day counts from when the hall opens', () => {
  expect(judge('2026-03', [], '2026-03-03T00:59:59.999Z')?.workingDays).toBe(1);
  expect(judge('2026-03', [], '2026-03-03T01:00:00.000Z')?.workingDays).toBe(2);
});

test('a check-in on a day off attends nothing', () => {
  const judged = judge('2026-03', ['2026-03-01', '2026-03-02'], '2026-03-04T10:00:00.000Z');
  expect(judged).toEqual({ workingDays: 3, attended: 1, missing: ['2026-03-03', '2026-03-04'] });
});

test('a month that has not begun lacks nothing', () => {
  const judged = judge('2026-04', [], '2026-03-04T10:00:00.000Z');
  expect(judged).toEqual({ workingDays: 0, attended: 0, missing: [] });
});

test('make-up Saturdays are working days', () => {
  expect(judge('2026-02', [], '2026-03-01T00:00:00.000Z')?.missing).toContain('2026-02-28');
});

test('beyond the calendar nothing is judged', () => {
  expect(judge('2099-01', [], '2099-02-01T00:00:00.000Z')).toBeUndefined();
});

test.each([
  ['2026-02', '2026-02-28'],
  ['2024-02', '2024-02-29'],
  ['2026-12', '2026-12-31'],
  ['2026-04', '2026-04-30'],
])('%s ends on %s', (month, day) => {
  expect(lastDayOf(month)).toBe(day);
});
