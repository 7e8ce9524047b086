import {
  type Band,
  bandNames,
  type EvaluationRow,
  type IndicatorFigure,
  type SelfEvaluation,
} from '@seal/contracts/finance/indicators';
import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { YearMoney } from './judge-execution.ts';
import { percentOf } from './percent.ts';
import { unknownWords } from './reason-words.ts';

/** What a person wrote to a row, by the indicator's number; 0 is the budget's execution. */
export type Remarks = Record<string, { reason: string | null; measure: string | null }>;

interface Evaluated {
  terms: ProjectTerms;
  figures: readonly IndicatorFigure[];
  money: YearMoney;
  remarks: Remarks;
}

type Evaluation = Pick<SelfEvaluation, 'budget' | 'rows' | 'groups' | 'total'>;

/**
 * The self-evaluation table (infra/docs/domain-rules.md, "Self-evaluation"): the execution rate
 * scores its share of its points; an indicator that reached its target all of its points, else in
 * proportion; one of which nothing is known scores nothing, and the row says so.
 */
export function evaluate({ terms, figures, money, remarks }: Evaluated): Evaluation {
  const rows = [
    executionRow(terms, money),
    ...figures.map((figure) => indicatorRow(terms, figure)),
  ].map((row) => ({ ...row, ...(remarks[row.number] ?? { reason: null, measure: null }) }));
  const level1s = [...new Set(rows.map((row) => row.level1))];
  const groups = level1s.map((level1) => {
    const own = rows.filter((row) => row.level1 === level1);
    return { level1, ...addUp(own) };
  });
  const total = addUp(rows);
  const band = bandOf(total.score);
  return {
    budget: {
      openingFen: terms.openingFen,
      ...money,
      executionPercent: money.adjustedFen > 0 ? percentOf(money.paidFen, money.adjustedFen) : null,
    },
    rows,
    groups,
    total: { ...total, band, bandWords: bandNames[band] },
  };
}

type Row = Omit<EvaluationRow, 'reason' | 'measure'>;

/** The rate's own row: at 95% it scores 9.5 of 10 while the project's indicator is fully met. */
function executionRow({ scoring }: ProjectTerms, { adjustedFen, paidFen }: YearMoney): Row {
  const isKnown = adjustedFen > 0;
  return {
    number: 0,
    level1: '预算执行',
    level2: '预算执行率',
    level3: '全年支付数÷调整后预算数',
    target: { comparison: 'at-least', percent: 100 },
    actual: isKnown ? percentOf(paidFen, adjustedFen) : null,
    met: isKnown ? paidFen >= adjustedFen : null,
    unknown: isKnown ? null : { reason: 'no-budget', words: unknownWords['no-budget'] },
    points: scoring.executionRate,
    score: isKnown ? share(scoring.executionRate, paidFen / adjustedFen) : 0,
    evidence: ['财政指标拨付支出记录'],
  };
}

function indicatorRow(terms: ProjectTerms, figure: IndicatorFigure): Row {
  const [level1 = figure.level, level2 = figure.level] = figure.level.split('·');
  const points = weighted(terms, figure.number);
  const { numerator, denominator, target } = figure;
  const reached = (numerator / denominator) * (100 / target.percent);
  const score = figure.met === null ? 0 : figure.met ? points : share(points, reached);
  return {
    number: figure.number,
    level1,
    level2,
    level3: figure.name,
    target,
    actual: figure.actual,
    met: figure.met,
    unknown: figure.unknown,
    points,
    score,
    evidence: figure.evidence,
  };
}

/** What the level's name begins with, and the weight of its group. */
const groupWeights = [
  ['产出', 'outputs'],
  ['效益', 'benefits'],
  ['满意度', 'satisfaction'],
] as const;

/** An indicator's points, scaled so that its group's come to the weight in the project. */
function weighted({ indicators, scoring }: ProjectTerms, number: number): number {
  const own = indicators.find((it) => it.number === number)!;
  const group = groupWeights.find(([begin]) => own.level.startsWith(begin));
  if (!group) return own.points;
  const members = indicators.filter((it) => it.level.startsWith(group[0]));
  const sum = members.reduce((points, it) => points + it.points, 0);
  return sum === 0 ? 0 : toHundredths((own.points * scoring[group[1]]) / sum);
}

/** A share of points, at most all and at least none, to two decimals. */
function share(points: number, part: number): number {
  return toHundredths(points * Math.min(1, Math.max(0, part)));
}

/** The smallest addition that undoes a binary fraction just short of its half. */
const HALF_GUARD = 1e-9;

function toHundredths(points: number): number {
  return Math.round(points * 100 + HALF_GUARD) / 100;
}

function addUp(rows: readonly Row[]): { points: number; score: number } {
  return {
    points: toHundredths(rows.reduce((sum, row) => sum + row.points, 0)),
    score: toHundredths(rows.reduce((sum, row) => sum + row.score, 0)),
  };
}

function bandOf(score: number): Band {
  if (score >= 90) return 'excellent';
  if (score >= 80) return 'good';
  return score >= 60 ? 'fair' : 'poor';
}
