import { test, expect } from '@jest/globals';
import fc from 'fast-check';
import { computeDeadline, isLate, type DeadlineTerms } from './deadline.ts';
import { calendarCoverage, type HallHours } from './hall-calendar.ts';
import { parseShanghai } from './shanghai-time.ts';

const hours: HallHours = {
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  spans: [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '17:00' },
  ],
};
const working: DeadlineTerms = {
  minutes: 120,
  counts: 'working-time',
  hours,
  warningLeadMinutes: 30,
};
const elapsed: DeadlineTerms = { minutes: 120, counts: 'elapsed', warningLeadMinutes: 30 };
const queuedAt = at('2026-03-03 11:10');

test('elapsed time runs through lunch', () => {
  expect(computeDeadline({ queuedAt, deadline: elapsed })).toEqual({
    ok: true,
    dueAt: at('2026-03-03 13:10'),
    warnAt: at('2026-03-03 12:40'),
    basis: { queuedAt, minutes: 120, counts: 'elapsed', pausedMinutes: 0 },
    derivation: [
      { zh: '进入排队 2026-03-03 11:10', en: 'Queued 2026-03-03 11:10' },
      { zh: '连续计时 120 分钟', en: '120 minutes counted without a break' },
      { zh: '应完成 2026-03-03 13:10', en: 'Due 2026-03-03 13:10' },
    ],
  });
});

test('working time stands still over lunch, and keeps the calendar it was computed with', () => {
  expect(computeDeadline({ queuedAt, deadline: working })).toEqual({
    ok: true,
    dueAt: at('2026-03-03 14:40'),
    warnAt: at('2026-03-03 14:10'),
    basis: {
      queuedAt,
      minutes: 120,
      counts: 'working-time',
      pausedMinutes: 0,
      hours,
      calendarVersion: calendarCoverage().version,
    },
    derivation: [
      { zh: '进入排队 2026-03-03 11:10', en: 'Queued 2026-03-03 11:10' },
      { zh: '3月3日 11:10–12:00 计 50 分钟', en: '3 Mar 11:10–12:00: 50 minutes counted' },
      { zh: '午休 12:00–13:30 不计', en: 'Lunch 12:00–13:30 not counted' },
      { zh: '3月3日 13:30–14:40 计 70 分钟', en: '3 Mar 13:30–14:40: 70 minutes counted' },
      { zh: '应完成 2026-03-03 14:40', en: 'Due 2026-03-03 14:40' },
    ],
  });
});

test('the derivation tells holidays, weekends and make-up workdays', () => {
  expect(linesFrom('2026-02-13 16:59:30', 260)).toEqual([
    '进入排队 2026-02-13 16:59:30',
    '2月13日 16:59:30–17:00 计 0 分 30 秒',
    '2月14日（调休上班）09:00–12:00 计 180 分钟',
    '午休 12:00–13:30 不计',
    '2月14日（调休上班）13:30–14:49:30 计 79 分 30 秒',
    '应完成 2026-02-14 14:49:30',
  ]);
  expect(linesFrom('2026-02-14 16:00', 120)).toEqual([
    '进入排队 2026-02-14 16:00',
    '2月14日（调休上班）16:00–17:00 计 60 分钟',
    '2月15日–2月23日 春节放假，不计',
    '2月24日 09:00–10:00 计 60 分钟',
    '应完成 2026-02-24 10:00',
  ]);
  expect(linesFrom('2026-03-06 16:59', 2)).toEqual([
    '进入排队 2026-03-06 16:59',
    '3月6日 16:59–17:00 计 1 分钟',
    '3月7日–3月8日 周末，不计',
    '3月9日 09:00–09:01 计 1 分钟',
    '应完成 2026-03-09 09:01',
  ]);
});

test('a closed weekday next to a weekend has a line of its own', () => {
  const deadline = { ...working, hours: { ...hours, days: ['mon', 'thu'] as const } };
  const result = computeDeadline({ queuedAt: at('2026-03-06 10:00'), deadline });
  expect(result.ok && result.derivation.map(({ en }) => en)).toEqual([
    'Queued 2026-03-06 10:00',
    '6 Mar: hall closed, not counted',
    '7 Mar – 8 Mar: weekend, not counted',
    '9 Mar 09:00–11:00: 120 minutes counted',
    'Due 2026-03-09 11:00',
  ]);
});

test('a pause extends the deadline and its warning, in the same counting', () => {
  expect(computeDeadline({ queuedAt, deadline: elapsed, pausedMinutes: 15 })).toMatchObject({
    dueAt: at('2026-03-03 13:25'),
    warnAt: at('2026-03-03 12:55'),
    basis: { minutes: 120, pausedMinutes: 15 },
  });
  const late = { queuedAt: at('2026-03-03 14:55'), deadline: working, pausedMinutes: 15 };
  const result = computeDeadline(late);
  expect(result).toMatchObject({ dueAt: at('2026-03-04 09:10'), warnAt: at('2026-03-03 16:40') });
  expect(result.ok && result.derivation[1]).toEqual({
    zh: '暂停 15 分钟，顺延',
    en: 'Paused for 15 minutes, added on top',
  });
});

test('a warning never comes before the order is queued', () => {
  for (const terms of [elapsed, working]) {
    const deadline = { ...terms, minutes: 20 };
    expect(computeDeadline({ queuedAt, deadline })).toMatchObject({ ok: true, warnAt: queuedAt });
  }
});

test('a deadline beyond the calendar is refused, and elapsed time needs no calendar', () => {
  const last = calendarCoverage().years.at(-1) ?? 0;
  const newYearsEve = at(`${last}-12-31 16:00`);
  expect(computeDeadline({ queuedAt: newYearsEve, deadline: working })).toEqual({
    ok: false,
    refusal: { code: 'calendar-not-loaded', detail: expect.stringContaining(`${last + 1}`) },
    year: last + 1,
  });
  expect(computeDeadline({ queuedAt: newYearsEve, deadline: elapsed })).toMatchObject({ ok: true });
});

test('exactly at the due time is on time, a millisecond later is late', () => {
  const dueAt = at('2026-03-03 13:10');
  expect(isLate(dueAt, dueAt)).toBe(false);
  expect(isLate(new Date(dueAt.getTime() - 1), dueAt)).toBe(false);
  expect(isLate(new Date(dueAt.getTime() + 1), dueAt)).toBe(true);
});

test('queued, warned and due always come in this order', () => {
  const instant = fc.date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2026-11-01T00:00:00Z'),
    noInvalidDate: true,
  });
  const count = fc.integer({ min: 1, max: 600 });
  fc.assert(
    fc.property(instant, count, count, fc.boolean(), (queued, minutes, lead, isWorking) => {
      const terms = isWorking ? working : elapsed;
      const deadline = { ...terms, minutes, warningLeadMinutes: lead };
      const result = computeDeadline({ queuedAt: queued, deadline });
      if (!result.ok) throw new Error(result.refusal.code);
      const times = [queued, result.warnAt, result.dueAt].map((date) => date.getTime());
      expect([...times].sort((a, b) => a - b)).toEqual(times);
    }),
  );
});

test('terms that can not be used throw', () => {
  const { hours: _, ...without } = working;
  expect(() => computeDeadline({ queuedAt, deadline: without })).toThrow('needs hours');
  expect(() => computeDeadline({ queuedAt, deadline: { ...elapsed, minutes: -1 } })).toThrow();
  expect(() => computeDeadline({ queuedAt, deadline: elapsed, pausedMinutes: NaN })).toThrow();
});

function linesFrom(queued: string, minutes: number): string[] {
  const result = computeDeadline({ queuedAt: at(queued), deadline: { ...working, minutes } });
  return result.ok ? result.derivation.map(({ zh }) => zh) : [result.refusal.code];
}

function at(text: string): Date {
  const date = parseShanghai(text);
  if (!date) throw new Error(`not a time: ${text}`);
  return date;
}
