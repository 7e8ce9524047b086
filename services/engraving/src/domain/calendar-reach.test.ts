import { expect, test } from '@jest/globals';
import { calendarReach } from './calendar-reach.ts';

const { lastYear } = calendarReach(new Date());

test('weeks before the calendar ends it is said', () => {
  expect(calendarReach(new Date(`${lastYear}-11-01T00:00:00+08:00`)).endsSoon).toBe(false);
  expect(calendarReach(new Date(`${lastYear}-11-20T00:00:00+08:00`))).toEqual({
    lastYear,
    daysLeft: 42,
    endsSoon: true,
  });
});

test('past its end no days are left', () => {
  expect(calendarReach(new Date(`${lastYear + 1}-02-01T00:00:00+08:00`)).daysLeft).toBeLessThan(0);
});
