import { test, expect } from '@jest/globals';
import { elapsedDerivation, workingTimeDerivation } from './derivation.ts';

const queuedAt = new Date('2026-03-03T02:00:00Z');
const dueAt = new Date('2026-03-03T04:00:00Z');
const basis = { queuedAt, minutes: 120, pausedMinutes: 0 };

test.each([
  ['12:00', '13:30', '午休 12:00–13:30 不计'],
  ['11:30', '13:00', '午休 11:30–13:00 不计'],
  ['10:00', '10:15', '间歇 10:00–10:15 不计'],
  ['15:00', '15:30', '间歇 15:00–15:30 不计'],
  ['12:00', '18:00', '间歇 12:00–18:00 不计'],
])('the break from %s to %s reads %s', (from, to, line) => {
  const steps = [
    { day: '2026-03-03', from: '09:00', to: from, minutes: 60, kind: 'workday' },
    { day: '2026-03-03', from: to, to: '19:00', minutes: 60, kind: 'workday' },
  ] as const;
  expect(workingTimeDerivation(basis, steps, dueAt)[2]?.zh).toBe(line);
});

test('spans that follow each other have no break between them', () => {
  const steps = [
    { day: '2026-03-03', from: '09:00', to: '10:00', minutes: 60, kind: 'workday' },
    { day: '2026-03-03', from: '10:00', to: '11:00', minutes: 60, kind: 'workday' },
  ] as const;
  expect(workingTimeDerivation(basis, steps, dueAt)).toHaveLength(4);
});

test('the night between two days is no break', () => {
  const steps = [
    { day: '2026-03-03', from: '08:00', to: '09:00', minutes: 60, kind: 'workday' },
    { day: '2026-03-04', from: '10:00', to: '11:00', minutes: 60, kind: 'workday' },
  ] as const;
  expect(workingTimeDerivation(basis, steps, dueAt)).toHaveLength(4);
});

test('two holidays in a row are two lines', () => {
  const holiday = (day: string, zh: string) =>
    ({ day, skipped: 'holiday', name: { zh, en: zh } }) as const;
  const steps = [holiday('2020-10-01', '中秋'), holiday('2020-10-02', '国庆节')];
  expect(workingTimeDerivation(basis, steps, dueAt).map(({ zh }) => zh)).toEqual([
    '进入排队 2026-03-03 10:00',
    '10月1日 中秋放假，不计',
    '10月2日 国庆节放假，不计',
    '应完成 2026-03-03 12:00',
  ]);
});

test('a pause is told, and its minutes are in the count', () => {
  expect(elapsedDerivation({ ...basis, pausedMinutes: 1 }, dueAt).map(({ en }) => en)).toEqual([
    'Queued 2026-03-03 10:00',
    'Paused for 1 minute, added on top',
    '121 minutes counted without a break',
    'Due 2026-03-03 12:00',
  ]);
});
