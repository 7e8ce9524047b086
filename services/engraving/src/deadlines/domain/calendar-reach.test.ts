import { expect, test } from '@jest/globals';
import { calendarReach } from './calendar-reach.ts';

const { lastYear } = calendarReach(new Date());

test('from November it is said while the next year is missing', () => {
  expect(calendarReach(new Date(`${lastYear}-10-31T00:00:00+08:00`)).endsSoon).toBe(false);
  expect(calendarReach(new Date(`${lastYear}-11-01T00:00:00+08:00`))).toEqual({
    lastYear,
    daysLeft: 61,
    endsSoon: true,
  });
});

test('past its end no days are left', () => {
  expect(calendarReach(new Date(`${lastYear + 1}-02-01T00:00:00+08:00`)).daysLeft).toBeLessThan(0);
});
