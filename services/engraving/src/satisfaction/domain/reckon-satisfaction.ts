import { Grade } from '@seal/contracts/common/books';
import type { Project } from '@seal/contracts/projects/project';
import type { Satisfaction } from '@seal/contracts/engraving/satisfaction';
import { wilsonInterval } from '@seal/kernel/wilson-interval';

/** What was counted in the books. */
export interface SatisfactionCounts {
  byGrade: readonly { grade: Grade; count: number }[];
  collected: number;
  followUps: Satisfaction['followUps'];
}

/** The indicator of infra/docs/policy.md that satisfaction is. */
const INDICATOR = 9;

/**
 * How satisfied the enterprises are (infra/docs/domain-rules.md, "Satisfaction"): never a rate
 * without its n, its response rate and its Wilson interval. Without an answer nothing is known,
 * nothing is met.
 */
export function reckonSatisfaction(
  { byGrade, collected, followUps }: SatisfactionCounts,
  { satisfaction, indicators }: Pick<Project, 'satisfaction' | 'indicators'>,
  asOf: Date,
): Satisfaction {
  const countOf = (grade: Grade) => byGrade.find((it) => it.grade === grade)?.count ?? 0;
  const { thirdGradeCounts } = satisfaction;
  const good = Grade.options.slice(0, thirdGradeCounts ? 3 : 2);
  const n = Grade.options.reduce((sum, grade) => sum + countOf(grade), 0);
  const satisfied = good.reduce((sum, grade) => sum + countOf(grade), 0);
  const target = indicators.find(({ number }) => number === INDICATOR)?.target ?? null;
  return {
    asOf: asOf.toISOString(),
    n,
    byGrade: Object.fromEntries(
      Grade.options.map((grade) => [grade, countOf(grade)]),
    ) as Satisfaction['byGrade'],
    thirdGradeCounts,
    satisfied,
    rate: n === 0 ? null : satisfied / n,
    collected,
    responseRate: collected === 0 ? null : n / collected,
    interval: wilsonInterval(satisfied, n) ?? null,
    target,
    met: n === 0 || !target ? null : reaches(satisfied, n, target),
    followUps,
  };
}

/** Compared in whole numbers where the target is one, so that 99 of 100 are 99%. */
function reaches(
  satisfied: number,
  n: number,
  { comparison, percent }: NonNullable<Satisfaction['target']>,
): boolean {
  const [reached, wanted] = [satisfied * 100, percent * n];
  return comparison === 'at-least' ? reached >= wanted : reached === wanted;
}
