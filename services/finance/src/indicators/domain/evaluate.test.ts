import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { IndicatorFigure } from '@seal/contracts/finance/indicators';
import { ProjectTerms } from '@seal/contracts/projects/project';
import { at } from '../../testing/build-books.ts';
import { indicatorBooks } from '../../testing/build-indicator-books.ts';
import { computeIndicators } from './compute-indicators.ts';
import { evaluate } from './evaluate.ts';
import { percentOf } from './percent.ts';

const file = new URL('../../../../../infra/projects/yutian-2024.json', import.meta.url);
const terms = ProjectTerms.parse(JSON.parse(readFileSync(file, 'utf8')));
const { items } = computeIndicators(indicatorBooks(), terms, at('2025-01-01 00:00'));

/** All nine as they would be with these shares of 100. */
function figures(shares: Record<number, number>): IndicatorFigure[] {
  return items.map((it) => {
    const numerator = shares[it.number] ?? 100;
    const actual = percentOf(numerator, 100);
    const met = actual >= it.target.percent;
    return { ...it, numerator, denominator: 100, actual, met, unknown: null };
  });
}

function table(shares: Record<number, number>, paidFen = 71_250_000) {
  const money = { adjustedFen: 75_000_000, paidFen };
  return evaluate({ terms, figures: figures(shares), money, remarks: {} });
}

const scoreOf = ({ rows }: ReturnType<typeof table>, number: number) =>
  rows.find((row) => row.number === number)!.score;

test('at 95% the execution rate scores 9.5 while the project’s own indicator is fully met', () => {
  const it = table({ 4: 95 });
  expect(scoreOf(it, 0)).toBe(9.5);
  expect(scoreOf(it, 4)).toBe(10);
  expect(it.total).toMatchObject({ points: 100, score: 99.5, band: 'excellent' });
});

test('a figure short of its target scores in proportion to the target', () => {
  const it = table({ 1: 80, 9: 66 });
  expect(scoreOf(it, 1)).toBe(12);
  // 66 of the 99% asked for: two thirds of 10 points.
  expect(scoreOf(it, 9)).toBe(6.67);
});

test('the levels add up: execution 10, outputs 50, benefits 30, satisfaction 10', () => {
  expect(table({}).groups).toEqual([
    { level1: '预算执行', points: 10, score: 9.5 },
    { level1: '产出指标', points: 50, score: 50 },
    { level1: '效益指标', points: 30, score: 30 },
    { level1: '满意度指标', points: 10, score: 10 },
  ]);
});

test.each([
  [90, 'excellent'],
  [89.99, 'good'],
  [80, 'good'],
  [79.99, 'fair'],
  [60, 'fair'],
  [59.99, 'poor'],
])('%d points are %s', (score, band) => {
  const it = evaluate({
    terms: { ...terms, scoring: { ...terms.scoring, executionRate: score } },
    figures: [],
    money: { adjustedFen: 1, paidFen: 1 },
    remarks: {},
  });
  expect(it.total).toMatchObject({ score, band });
});

test('what nobody recorded scores nothing and says so', () => {
  const it = evaluate({
    terms,
    figures: items,
    money: { adjustedFen: 0, paidFen: 0 },
    remarks: { 8: { reason: '未启用签到', measure: '自次年起签到' } },
  });
  expect(it.total).toMatchObject({ score: 0, band: 'poor' });
  expect(it.rows.at(-2)).toMatchObject({
    number: 8,
    actual: null,
    score: 0,
    unknown: { reason: 'nothing-recorded' },
    reason: '未启用签到',
    measure: '自次年起签到',
  });
});

test('points are scaled to the weight that the project gives their level', () => {
  const scoring = { ...terms.scoring, outputs: 25 };
  const money = { adjustedFen: 100, paidFen: 100 };
  const it = evaluate({ terms: { ...terms, scoring }, figures: figures({}), money, remarks: {} });
  expect(it.rows[1]).toMatchObject({ number: 1, points: 7.5, score: 7.5 });
});
