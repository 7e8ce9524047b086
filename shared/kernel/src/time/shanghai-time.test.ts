import { test, expect } from '@jest/globals';
import fc from 'fast-check';
import {
  dayStart,
  formatShanghai,
  parseShanghai,
  parseShanghaiDay,
  shanghaiDay,
  shanghaiMonth,
  shanghaiYear,
  shiftDay,
  spanOfDays,
  weekdayOf,
} from './shanghai-time.ts';

test('the Shanghai day, month and year begin eight hours before those of UTC', () => {
  const lastMoment = new Date('2026-12-31T15:59:59.999Z');
  const newYear = new Date('2026-12-31T16:00:00Z');
  expect([shanghaiDay(lastMoment), shanghaiDay(newYear)]).toEqual(['2026-12-31', '2027-01-01']);
  expect([shanghaiMonth(lastMoment), shanghaiMonth(newYear)]).toEqual(['2026-12', '2027-01']);
  expect([shanghaiYear(lastMoment), shanghaiYear(newYear)]).toEqual([2026, 2027]);
});

test.each([
  ['2024-01-02 08:48:57', '2024-01-02T00:48:57Z'],
  ['2024-01-02 08:48', '2024-01-02T00:48:00Z'],
  ['2024/1/2 8:48', '2024-01-02T00:48:00Z'],
  ['2024/01/02 08:48:57', '2024-01-02T00:48:57Z'],
  ['2024/12/31 23:59:59', '2024-12-31T15:59:59Z'],
  ['2024-02-29 00:00:00', '2024-02-28T16:00:00Z'],
])('%s is the instant %s', (text, instant) => {
  expect(parseShanghai(text)).toEqual(new Date(instant));
});

test.each([
  '2026-02-30 08:00:00',
  '2023-02-29 08:00:00',
  '2024-13-01 08:00',
  '2024-00-01 08:00',
  '2024-01-00 08:00',
  '2024-01-02 24:00:00',
  '2024-01-02 08:60:00',
  '2024-01-02 08:00:60',
  '2024-1-2 08:00',
  '2024-01/02 08:00',
  '2024-01-02T08:00:00',
  '2024-01-02 08:00:00Z',
  '2024-01-02  08:00',
  ' 2024-01-02 08:00',
  '2024-01-02 08:00 ',
  '2024-01-02',
  '0000-01-01 00:00',
  '1991-07-01 00:00',
  '２０２４-01-02 08:00',
  '',
])('%j is refused', (text) => {
  expect(parseShanghai(text)).toBeUndefined();
});

test('a day column takes a day alone', () => {
  expect(parseShanghaiDay('2024-01-02')).toEqual(new Date('2024-01-01T16:00:00Z'));
  expect(parseShanghaiDay('2024/1/2')).toEqual(new Date('2024-01-01T16:00:00Z'));
  expect(parseShanghaiDay('2024-01-02 08:00')).toBeUndefined();
  expect(parseShanghaiDay('2026-02-30')).toBeUndefined();
  expect(parseShanghaiDay('2026-04-31')).toBeUndefined();
});

test('days shift over months and years, and know their weekday', () => {
  expect(shiftDay('2026-02-28', 1)).toBe('2026-03-01');
  expect(shiftDay('2026-01-01', -1)).toBe('2025-12-31');
  expect(weekdayOf('2026-02-14')).toBe(6);
  expect(dayStart('2026-02-14')).toEqual(new Date('2026-02-13T16:00:00Z'));
});

test('every whole second written out reads back the same', () => {
  const seconds = fc.integer({ min: Date.UTC(1992) / 1_000, max: Date.UTC(2100) / 1_000 });
  fc.assert(
    fc.property(seconds, (at) => {
      const date = new Date(at * 1_000);
      expect(parseShanghai(formatShanghai(date))).toEqual(date);
      expect(formatShanghai(date)).toBe(date.toLocaleString('sv', { timeZone: 'Asia/Shanghai' }));
    }),
  );
});

test('a span of days is one of Shanghai, both days included', () => {
  const { from, before } = spanOfDays('2026-03-01', '2026-03-31');
  expect([from, before].map((it) => it.toISOString())).toEqual([
    '2026-02-28T16:00:00.000Z',
    '2026-03-31T16:00:00.000Z',
  ]);
});
