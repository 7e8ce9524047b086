import { test, expect } from '@jest/globals';
import fc from 'fast-check';
import { calendarCoverage, type HallHours } from './hall-calendar.ts';
import { formatShanghai, parseShanghai } from './shanghai-time.ts';
import {
  addWorkingMinutes,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from './working-time.ts';

const hours: HallHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  spans: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
};

test.each([
  ['2026-03-03 09:30', '2026-03-03 11:30'],
  ['2026-03-03 11:10', '2026-03-03 14:40'],
  ['2026-03-03 12:30', '2026-03-03 15:30'],
  ['2026-03-03 16:20', '2026-03-04 10:20'],
  ['2026-09-30 16:20', '2026-10-08 10:20'],
  ['2026-10-10 10:00', '2026-10-10 12:00'],
  ['2026-09-19 10:00', '2026-09-20 11:00'],
  ['2026-09-20 15:30', '2026-09-21 09:30'],
  ['2026-02-13 16:30', '2026-02-14 10:30'],
  ['2026-02-14 16:00', '2026-02-24 10:00'],
  ['2026-02-28 16:59', '2026-03-02 10:59'],
])('120 working minutes from %s end at %s', (start, due) => {
  expect(addWorkingMinutes(at(start), 120, hours)).toMatchObject({ ok: true, dueAt: at(due) });
});

test('a due time in a year that is not in the data is refused, with that year', () => {
  const last = calendarCoverage().years.at(-1) ?? 0;
  const refused = { ok: false, code: 'calendar-not-loaded', year: last + 1 };
  expect(last).toBeGreaterThanOrEqual(2026);
  expect(addWorkingMinutes(at(`${last}-12-31 16:00`), 120, hours)).toEqual(refused);
  const newYear = at(`${last + 1}-01-04 10:00`);
  expect(subtractWorkingMinutes(newYear, 1, hours)).toEqual(refused);
  expect(workingMinutesBetween(at(`${last}-12-30 10:00`), newYear, hours)).toEqual(refused);
});

test('the last minutes of the last known year still count', () => {
  expect(addWorkingMinutes(at('2026-12-31 16:00'), 60, hours)).toMatchObject({
    ok: true,
    dueAt: at('2026-12-31 17:00'),
  });
});

test('minutes that just fill a span end with it, not after the break', () => {
  expect(addWorkingMinutes(at('2026-03-03 09:00'), 180, hours)).toMatchObject({
    dueAt: at('2026-03-03 12:00'),
  });
  expect(subtractWorkingMinutes(at('2026-03-03 15:00'), 90, hours)).toMatchObject({
    startAt: at('2026-03-03 13:30'),
  });
});

test('a start at the very end of a span counts from the next', () => {
  expect(addWorkingMinutes(at('2026-03-03 12:00'), 1, hours)).toEqual({
    ok: true,
    dueAt: at('2026-03-03 13:31'),
    steps: [{ day: '2026-03-03', from: '13:30', to: '13:31', minutes: 1, kind: 'workday' }],
  });
  expect(addWorkingMinutes(at('2026-03-03 17:00'), 1, hours)).toMatchObject({
    dueAt: at('2026-03-04 09:01'),
  });
});

test.each([
  ['2026-03-03 14:40', '2026-03-03 14:10'],
  ['2026-03-03 13:40', '2026-03-03 11:40'],
  ['2026-03-04 09:10', '2026-03-03 16:40'],
  ['2026-10-08 09:20', '2026-09-30 16:50'],
  ['2026-02-24 09:00', '2026-02-14 16:30'],
])('30 working minutes before %s it is %s', (end, start) => {
  expect(subtractWorkingMinutes(at(end), 30, hours)).toMatchObject({ startAt: at(start) });
});

test('the steps say which spans were used and why days were skipped, in the order of time', () => {
  const start = at('2026-09-18 16:59');
  const steps = [
    { day: '2026-09-18', from: '16:59', to: '17:00', minutes: 1, kind: 'workday' },
    { day: '2026-09-19', skipped: 'weekend' },
    { day: '2026-09-20', from: '09:00', to: '12:00', minutes: 180, kind: 'make-up' },
    { day: '2026-09-20', from: '13:30', to: '13:32', minutes: 2, kind: 'make-up' },
  ];
  expect(addWorkingMinutes(start, 183, hours)).toMatchObject({ steps });
  expect(subtractWorkingMinutes(at('2026-09-20 13:32'), 183, hours)).toEqual({
    ok: true,
    startAt: start,
    steps,
  });
});

test('a skipped holiday has its name', () => {
  const result = addWorkingMinutes(at('2026-04-06 10:00'), 10, hours);
  expect(result.ok && result.steps[0]).toEqual({
    day: '2026-04-06',
    skipped: 'holiday',
    name: { zh: '清明', en: 'Tomb-sweeping Day' },
  });
});

test('seconds count', () => {
  expect(addWorkingMinutes(at('2026-03-03 11:59:30'), 1, hours)).toMatchObject({
    dueAt: at('2026-03-03 13:30:30'),
    steps: [
      { from: '11:59:30', to: '12:00', minutes: 0.5 },
      { from: '13:30', to: '13:30:30', minutes: 0.5 },
    ],
  });
});

test('a span to midnight ends at 24:00 of its own day', () => {
  const late: HallHours = { days: ['tue'], spans: [{ from: '22:00', to: '24:00' }] };
  const result = addWorkingMinutes(at('2026-03-03 09:00'), 120, late);
  expect(result).toMatchObject({ dueAt: at('2026-03-04 00:00') });
  expect(result.ok && result.steps[0]).toMatchObject({ day: '2026-03-03', to: '24:00' });
});

test('between two instants only open minutes count, and none backwards', () => {
  const between = (start: string, end: string) => workingMinutesBetween(at(start), at(end), hours);
  expect(between('2026-03-03 11:10', '2026-03-03 14:40')).toEqual({ ok: true, minutes: 120 });
  expect(between('2026-09-30 16:20', '2026-10-08 10:20')).toEqual({ ok: true, minutes: 120 });
  expect(between('2026-03-03 12:10', '2026-03-03 12:50')).toEqual({ ok: true, minutes: 0 });
  expect(between('2026-03-04 10:00', '2026-03-03 10:00')).toEqual({ ok: true, minutes: 0 });
  expect(between('2026-03-03 16:00', '2026-03-03 10:00')).toEqual({ ok: true, minutes: 0 });
});

const instant = fc
  .integer({ min: Date.parse('2004-01-01T00:00+08:00'), max: Date.parse('2026-11-01T00:00+08:00') })
  .map((ms) => new Date(ms));
const minutes = fc.integer({ min: 1, max: 5_000 });

test('what is added is what lies between, and no earlier instant has as much', () => {
  fc.assert(
    fc.property(instant, minutes, (start, n) => {
      const added = addWorkingMinutes(start, n, hours);
      if (!added.ok) throw new Error(added.code);
      expect(workingMinutesBetween(start, added.dueAt, hours)).toEqual({ ok: true, minutes: n });
      const before = workingMinutesBetween(start, new Date(added.dueAt.getTime() - 1), hours);
      expect(before.ok && before.minutes).toBeLessThan(n);
      const used = added.steps.reduce((sum, s) => sum + ('minutes' in s ? s.minutes : 0), 0);
      expect(used).toBeCloseTo(n, 6);
    }),
    { numRuns: 500 },
  );
});

test('adding then subtracting comes back to the start, or to the end of its break', () => {
  fc.assert(
    fc.property(instant, minutes, (start, n) => {
      const added = addWorkingMinutes(start, n, hours);
      if (!added.ok) throw new Error(added.code);
      const back = subtractWorkingMinutes(added.dueAt, n, hours);
      if (!back.ok) throw new Error(back.code);
      expect(back.startAt.getTime()).toBeGreaterThanOrEqual(start.getTime());
      expect(workingMinutesBetween(start, back.startAt, hours)).toEqual({ ok: true, minutes: 0 });
      expect(back.steps.filter((s) => 'minutes' in s)).toEqual(
        added.steps.filter((s) => 'minutes' in s),
      );
    }),
    { numRuns: 500 },
  );
});

test('minutes add up: first some and then more is as good as all at once', () => {
  fc.assert(
    fc.property(instant, minutes, minutes, (start, a, b) => {
      const first = addWorkingMinutes(start, a, hours);
      if (!first.ok) throw new Error(first.code);
      const whole = addWorkingMinutes(start, a + b, hours);
      const second = addWorkingMinutes(first.dueAt, b, hours);
      expect(second.ok && second.dueAt).toEqual(whole.ok && whole.dueAt);
    }),
  );
});

test.each([-1, NaN, Infinity])('%p minutes throw', (n) => {
  expect(() => addWorkingMinutes(at('2026-03-03 09:00'), n, hours)).toThrow(RangeError);
});

test('hours that never open throw instead of walking through the years', () => {
  const never = { ...hours, spans: [] };
  expect(() => addWorkingMinutes(at('2026-03-03 09:00'), 1, never)).toThrow('without a span');
});

test('no minutes leave the instant as it is', () => {
  const closed = at('2026-03-07 10:00');
  expect(addWorkingMinutes(closed, 0, hours)).toEqual({ ok: true, dueAt: closed, steps: [] });
  expect(formatShanghai(closed)).toBe('2026-03-07 10:00:00');
});

function at(text: string): Date {
  const date = parseShanghai(text);
  if (!date) throw new Error(`not a time: ${text}`);
  return date;
}
