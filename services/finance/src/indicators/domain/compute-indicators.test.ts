import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ProjectTerms } from '@seal/contracts/projects/project';
import { at } from '../../testing/build-books.ts';
import {
  accruedLines,
  caseLine,
  indicatorBooks,
  moneyLine,
  on,
  orderLine,
  queuedLine,
  registrationLine,
  spotCheckLine,
  termsOf,
} from '../../testing/build-indicator-books.ts';
import { computeIndicators, judgeIndicator } from './compute-indicators.ts';
import { gatherFacts } from './facts.ts';
import type { IndicatorBooks } from './indicator-books.ts';

const file = new URL('../../../../../infra/projects/yutian-2024.json', import.meta.url);
const policy = ProjectTerms.parse(JSON.parse(readFileSync(file, 'utf8')));
const terms = termsOf(policy);
const asOf = at('2026-04-01 00:00');

function figure(number: number, over: Partial<IndicatorBooks>, on = asOf, its = terms) {
  const { items } = computeIndicators(indicatorBooks(over), its, on);
  return items.find((it) => it.number === number)!;
}

const reasons = (counts: { reason: string; count: number }[]) =>
  Object.fromEntries(counts.map(({ reason, count }) => [reason, count]));

test('with nothing recorded no figure is assumed', () => {
  const { items } = computeIndicators(indicatorBooks(), terms, asOf);
  expect(items).toHaveLength(9);
  for (const it of items) {
    expect(it).toMatchObject({ actual: null, met: null });
    expect(it.unknown?.words.zh).not.toBe('');
  }
});

describe('coverage (1)', () => {
  const registrations = [
    registrationLine('a'),
    registrationLine('b'),
    registrationLine('c', { entitled: false, reason: 'not-first-opening', orderId: null }),
    registrationLine('d', { entitled: false, reason: 'category-not-eligible', orderId: null }),
    registrationLine('e', { withdrawn: true }),
    registrationLine('later', { registeredAt: on('2026-04-01 00:00') }),
  ];
  const orders = [orderLine('a'), queuedLine('b'), orderLine('e')];

  test('counts complete sets of those with a set coming, every exclusion with its reason', () => {
    const it = figure(1, { registrations, orders });
    expect(it).toMatchObject({ numerator: 1, denominator: 2, actual: 50, met: false });
    expect(reasons(it.exclusions)).toEqual({
      'not-first-opening': 1,
      'category-not-eligible': 1,
      withdrawn: 1,
    });
    expect(reasons(it.shortfalls)).toEqual({ 'not-claimed': 1 });
  });

  test('a set completed after the day was not complete on it', () => {
    const early = figure(1, { registrations, orders }, at('2026-03-03 10:00'));
    expect(early).toMatchObject({ numerator: 0, denominator: 2 });
    expect(reasons(early.shortfalls)).toEqual({ 'set-not-complete': 1, 'not-claimed': 1 });
  });
});

test('material (2) leaves out seals that failed, and all of a set that failed a spot check', () => {
  const wrong = orderLine('a').seals.map((seal, n) =>
    n === 0 ? { ...seal, passed: false } : seal,
  );
  const orders = [orderLine('a', { seals: wrong }), orderLine('b'), orderLine('c')];
  const it = figure(2, {
    orders,
    'spot-checks': [spotCheckLine('b', { materialConforms: false }), spotCheckLine('c')],
  });
  expect(it).toMatchObject({ numerator: 5, denominator: 9, unit: 'seals' });
  expect(reasons(it.shortfalls)).toEqual({ 'failed-acceptance': 1, 'failed-spot-check': 3 });
  expect(reasons(it.notes)).toEqual({ 'not-accepted-on-site': 9 });
});

test('timeliness (3) has late and overdue open orders in the denominator', () => {
  const due = on('2026-04-02 11:00');
  const orders = [
    orderLine('in-time'),
    orderLine('late', { late: true, completedAt: on('2026-03-03 11:01') }),
    queuedLine('overdue'),
    queuedLine('running', { dueAt: due }),
    queuedLine('held', { status: 'held', queuedAt: null, dueAt: null }),
    queuedLine('cancelled', { status: 'cancelled', cancelledAt: on('2026-03-03 09:30') }),
    orderLine('rework', { status: 'engraving', completedAt: null, rework: 1 }),
  ];
  const it = figure(3, { orders });
  expect(it).toMatchObject({ numerator: 2, denominator: 4, actual: 50 });
  expect(reasons(it.shortfalls)).toEqual({ late: 1, 'overdue-open': 1 });
  expect(reasons(it.exclusions)).toEqual({
    'not-yet-due': 1,
    'clock-not-started': 1,
    cancelled: 1,
  });
});

describe('execution (4)', () => {
  const money = [
    moneyLine('opening', { adjustedFen: 75_000_000, effectiveAt: on('2026-06-01 00:00') }),
    moneyLine('p1', { kind: 'payment', paidFen: 71_300_000, effectiveAt: on('2026-03-20 00:00') }),
    moneyLine('p2', { kind: 'payment', paidFen: -50_000, effectiveAt: on('2026-03-21 00:00') }),
    moneyLine('p3', { kind: 'payment', paidFen: 100_000, effectiveAt: on('2026-05-21 00:00') }),
  ];

  test('is paid over adjusted, a returned payment taken off; exactly 95% is enough', () => {
    const it = figure(4, { money });
    expect(it).toMatchObject({ numerator: 71_250_000, denominator: 75_000_000, actual: 95 });
    expect(it.met).toBe(true);
  });

  test('one fen less is not', () => {
    const less = [...money, moneyLine('p4', { kind: 'payment', paidFen: -1 })];
    expect(figure(4, { money: less })).toMatchObject({ actual: 94.9999, met: false });
  });

  test('nothing paid is 0%, and known', () => {
    const nothing = figure(4, { money: money.slice(0, 1) });
    expect(nothing).toMatchObject({ numerator: 0, actual: 0, met: false, unknown: null });
  });
});

test('what enterprises save (5) is what the budget owes for their sets', () => {
  const orders = [orderLine('a'), orderLine('b')];
  const it = figure(5, { orders, money: accruedLines('a') });
  expect(it).toMatchObject({ numerator: 1, denominator: 2, amountFen: 31_500 });
});

test('the first sets are all free (6) where the budget carries each that was claimed', () => {
  const registrations = ['a', 'b', 'c'].map((key) => registrationLine(key));
  const orders = [orderLine('a'), orderLine('b'), queuedLine('c')];
  const it = figure(6, { registrations, orders, money: accruedLines('a') });
  expect(it).toMatchObject({ numerator: 1, denominator: 2 });
  expect(reasons(it.exclusions)).toEqual({ 'not-claimed': 1 });
});

test('after-sales and docking (7) count what is closed in time and conforming', () => {
  const it = figure(7, {
    cases: [
      caseLine('right'),
      caseLine('late', { closedAt: on('2026-03-07 09:00') }),
      caseLine('wrong', { conforms: false }),
      caseLine('overdue', { closedAt: null, conforms: null }),
      caseLine('open', { closedAt: null, conforms: null, dueAt: on('2026-04-06 17:00') }),
    ],
    'spot-checks': [spotCheckLine('a'), spotCheckLine('b', { docked: false })],
  });
  expect(it).toMatchObject({ numerator: 2, denominator: 6 });
  expect(reasons(it.exclusions)).toEqual({ 'not-yet-due': 1 });
});

describe('stationing (8)', () => {
  const checkIn = (day: string) => ({ day, checkedInAt: on(`${day} 08:55`), engraver: '张' });

  test('counts the hall’s working days that have ended', () => {
    // 2026-01-04 is a make-up Sunday, 01-01 to 01-03 are days off; 01-10 is a Saturday.
    const roster = ['2026-01-04', '2026-01-05', '2026-01-10'].map(checkIn);
    const it = figure(8, { roster }, at('2026-01-12 12:00'));
    expect(it).toMatchObject({ numerator: 2, denominator: 6, unit: 'days' });
    expect(reasons(it.exclusions)).toEqual({ 'hall-closed': 1 });
  });

  test('says so where the calendar does not reach', () => {
    const roster = [checkIn('2098-01-05')];
    const it = figure(8, { roster }, at('2098-02-01 00:00'), termsOf(policy, { fiscalYear: 2098 }));
    expect(it).toMatchObject({ actual: null, unknown: { reason: 'calendar-not-loaded' } });
  });
});

describe('satisfaction (9)', () => {
  const rating = (key: string, grade: 'very-satisfied' | 'fairly-satisfied' | 'dissatisfied') => ({
    orderId: `order-${key}`,
    grade,
    ratedAt: on('2026-03-05 10:00'),
    followUp: null,
  });
  const collectedAt = on('2026-03-04 10:00');
  const orders = ['a', 'b', 'c', 'd'].map((key) => orderLine(key, { collectedAt }));
  const ratings = [
    rating('a', 'very-satisfied'),
    rating('b', 'fairly-satisfied'),
    rating('c', 'dissatisfied'),
  ];

  test('shows n, the response rate and the interval beside the rate', () => {
    const it = figure(9, { orders, ratings });
    expect(it).toMatchObject({ numerator: 2, denominator: 3, actual: 66.6666, met: false });
    expect(it.survey).toMatchObject({ answers: 3, asked: 4, responsePercent: 75 });
    expect(it.survey!.lowPercent).toBeCloseTo(20.7655, 3);
    expect(it.survey!.highPercent).toBeCloseTo(93.8505, 3);
  });

  test('the third grade counts only where the project says so', () => {
    const satisfaction = { thirdGradeCounts: false, followUpWorkingDays: 15 };
    const it = figure(9, { orders, ratings }, asOf, termsOf(policy, { satisfaction }));
    expect(it.numerator).toBe(1);
  });

  test('no answer is no figure, never 100%', () => {
    const it = figure(9, { orders });
    expect(it).toMatchObject({ actual: null, met: null, unknown: { reason: 'nothing-recorded' } });
    expect(it.survey).toMatchObject({ answers: 0, asked: 4, lowPercent: null });
  });
});

test('the records behind a figure add up to it', () => {
  const registrations = ['b', 'a', 'c'].map((key) => registrationLine(key));
  const books = indicatorBooks({ registrations, orders: [orderLine('a'), queuedLine('b')] });
  const records = judgeIndicator(gatherFacts(books, terms, asOf), 1);
  expect(records.map(({ key, part, reason }) => [key, part, reason])).toEqual([
    ['registration-a', 'numerator', null],
    ['registration-b', 'shortfall', 'not-claimed'],
    ['registration-c', 'shortfall', 'no-order'],
  ]);
});
