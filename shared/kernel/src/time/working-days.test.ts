import { expect, test } from '@jest/globals';
import type { HallHours } from './hall-calendar.ts';
import { formatShanghai, parseShanghai } from './shanghai-time.ts';
import { addWorkingDays, workingDaysBetween } from './working-days.ts';

const hours: HallHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  spans: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
};

const at = (text: string) => parseShanghai(text)!;

test.each([
  ['an ordinary week', '2026-03-03 09:30', 3, '2026-03-06 17:00:00'],
  ['the day it begins is not counted, even before opening', '2026-03-03 00:00', 1, '2026-03-04'],
  ['over a weekend', '2026-03-06 16:59', 1, '2026-03-09'],
  ['begun on a Sunday', '2026-03-08 12:00', 1, '2026-03-09'],
  ['over the National Day, with a make-up Saturday', '2026-09-30 10:00', 3, '2026-10-10'],
  ['fifteen days over the Spring Festival', '2026-02-10 10:00', 15, '2026-03-09'],
  ['to the end of the loaded year', '2026-12-30 10:00', 1, '2026-12-31'],
])('%s', (_what, start, days, due) => {
  const added = addWorkingDays(at(start), days, hours);
  expect(added.ok && formatShanghai(added.dueAt)).toMatch(due);
  expect(added).toMatchObject({ ok: true, day: due.slice(0, 10) });
});

test('a day is that of Shanghai, whatever day it is in Greenwich', () => {
  const added = addWorkingDays(new Date('2026-03-03T16:30:00Z'), 1, hours);
  expect(added).toMatchObject({ ok: true, day: '2026-03-05' });
});

test('what ends beyond the loaded calendar is refused, never guessed', () => {
  const refused = { ok: false, code: 'calendar-not-loaded', year: 2027 };
  expect(addWorkingDays(at('2026-12-30 10:00'), 2, hours)).toEqual(refused);
  expect(workingDaysBetween('2026-12-30', '2027-01-01', hours)).toEqual(refused);
});

test.each([0, -1, 1.5, Number.NaN])('%d days are a bug', (days) => {
  expect(() => addWorkingDays(at('2026-03-03 09:30'), days, hours)).toThrow(RangeError);
});

test('the working days of a month are those on which the hall opens', () => {
  const found = workingDaysBetween('2026-02-01', '2026-02-28', hours);
  const days = found.ok ? found.days.map(({ day }) => day.slice(8)) : [];
  expect(days).toEqual('02 03 04 05 06 09 10 11 12 13 14 24 25 26 27 28'.split(' '));
});

test('a day tells when it opens, and none lies between the later and the earlier', () => {
  expect(workingDaysBetween('2026-03-03', '2026-03-03', hours)).toEqual({
    ok: true,
    days: [{ day: '2026-03-03', opensAt: at('2026-03-03 09:00') }],
  });
  expect(workingDaysBetween('2026-03-04', '2026-03-03', hours)).toEqual({ ok: true, days: [] });
});
