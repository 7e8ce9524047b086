import { expect, test } from '@jest/globals';
import type { HallHours } from '@seal/kernel/time/hall-calendar';
import { hallYear } from './hall-year.ts';

const hours: HallHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  spans: [{ from: '09:00', to: '17:00' }],
};
const now = new Date('2026-11-01T00:00:00+08:00');

test('a covered year names its holidays and make-up workdays', () => {
  const { covered, months, special } = hallYear(2026, hours, now);
  expect(covered).toBe(true);
  expect(months).toHaveLength(12);
  expect(special).toContainEqual({
    day: '2026-10-01',
    kind: 'holiday',
    name: { zh: '国庆节', en: 'National Day' },
  });
  expect(special).toContainEqual({ day: '2026-10-10', kind: 'make-up', name: null });
  // 22 weekdays in October 2026, of which five are holidays, and one Saturday is made up.
  expect(months[9]).toEqual({ month: '2026-10', openDays: 18 });
});

test('of a year that is not covered nothing is guessed', () => {
  const { covered, months, endsSoon } = hallYear(2098, hours, now);
  expect({ covered, months }).toEqual({ covered: false, months: [] });
  expect(endsSoon).toBe(true);
});
