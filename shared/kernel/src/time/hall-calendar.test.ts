import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test, expect } from '@jest/globals';
import { calendarCoverage, hallDay, hallHoursProblem, type HallHours } from './hall-calendar.ts';

const hours: HallHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  spans: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
};

test('the calendar names the version that is installed', () => {
  const manifest = createRequire(import.meta.url).resolve('chinese-days/package.json');
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
  expect(calendarCoverage().version).toBe(`${name}@${version}`);
});

test('the covered years are those with data, without a gap', () => {
  const { years } = calendarCoverage();
  expect(years).toEqual(expect.arrayContaining([2004, 2024, 2025, 2026]));
  expect(years).not.toContain(2003);
  expect(years.at(-1)).toBe(2003 + years.length);
});

test('a day of a year without data is unknown, and never called a workday', () => {
  const unknown = (calendarCoverage().years.at(-1) ?? 0) + 1;
  expect(hallDay(`${unknown}-01-01`, hours)).toBeUndefined();
  expect(hallDay(`${unknown}-06-15`, hours)).toBeUndefined();
});

test.each([
  ['2026-03-03', { open: true, kind: 'workday' }],
  ['2026-03-07', { open: false, reason: 'weekend' }],
  ['2026-02-14', { open: true, kind: 'make-up' }],
  ['2026-02-28', { open: true, kind: 'make-up' }],
  ['2026-10-01', { open: false, reason: 'holiday', name: { zh: '国庆节', en: 'National Day' } }],
  ['2026-02-15', { open: false, reason: 'holiday', name: { zh: '春节', en: 'Spring Festival' } }],
  ['2018-12-29', { open: true, kind: 'make-up' }],
  ['2018-12-31', { open: false, reason: 'holiday' }],
])('%s is %j', (day, expected) => {
  expect(hallDay(day, hours)).toMatchObject(expected);
});

test('a hall closed on Mondays is closed, and one open on Saturdays keeps its holidays', () => {
  const own: HallHours = { ...hours, days: ['tue', 'sat'] };
  expect(hallDay('2026-03-02', own)).toEqual({ open: false, reason: 'closed' });
  expect(hallDay('2026-03-07', own)).toMatchObject({ open: true, kind: 'workday' });
  expect(hallDay('2026-10-03', own)).toMatchObject({ open: false, reason: 'holiday' });
});

test('spans are instants of Shanghai', () => {
  const spans = [
    { fromMs: Date.parse('2026-03-03T01:00:00Z'), toMs: Date.parse('2026-03-03T04:00:00Z') },
    { fromMs: Date.parse('2026-03-03T05:30:00Z'), toMs: Date.parse('2026-03-03T09:00:00Z') },
  ];
  expect(hallDay('2026-03-03', hours)).toEqual({ open: true, kind: 'workday', spans });
});

test('good hours have no problem, up to midnight and adjacent spans too', () => {
  const spans = [
    { from: '00:00', to: '12:00' },
    { from: '12:00', to: '24:00' },
  ];
  expect(hallHoursProblem(hours)).toBeUndefined();
  expect(hallHoursProblem({ days: ['sun'], spans })).toBeUndefined();
});

test.each([
  [[{ from: '9:00', to: '12:00' }], 'a span is not HH:MM'],
  [[{ from: '09:00', to: '25:00' }], 'a span is not HH:MM'],
  [[{ from: '09:00', to: '09:00' }], 'spans are empty, overlap or are out of order'],
  [[{ from: '12:00', to: '09:00' }], 'spans are empty, overlap or are out of order'],
  [
    [
      { from: '09:00', to: '12:00' },
      { from: '11:59', to: '17:00' },
    ],
    'spans are empty, overlap or are out of order',
  ],
  [[], 'hours without a span'],
])('the spans %j have the problem: %s', (spans, problem) => {
  expect(hallHoursProblem({ days: ['mon'], spans })).toBe(problem);
});

test('hours without a day have a problem', () => {
  expect(hallHoursProblem({ ...hours, days: [] })).toBe('hours without a day');
});
