import type { Grade } from '@seal/contracts/common/books';
import { wilsonInterval } from '@seal/kernel/wilson-interval';
import type { Facts } from './facts.ts';
import { counts, fallsShort, isLeftOut, type Judged, type Judgement } from './judged.ts';
import { percentOf } from './percent.ts';

/**
 * Indicator 9, satisfaction: of the answers, the satisfied ones; whether the third grade is one of
 * them the project says. Those who collected their seals were asked; who kept silent is left out.
 * Below a hundred answers one bad answer fails 99%, so the interval stands beside the rate.
 */
export function judgeSatisfaction({ books, terms, had, orderOf }: Facts): Judgement {
  const satisfied = new Set<Grade>(['very-satisfied', 'satisfied']);
  if (terms.satisfaction.thirdGradeCounts) satisfied.add('fairly-satisfied');
  const byGrade: Record<string, number> = {};
  const answered = new Set<string>();
  const records: Judged[] = [];
  for (const { orderId, grade, ratedAt } of books.ratings) {
    if (!had(ratedAt)) continue;
    answered.add(orderId);
    byGrade[grade] = (byGrade[grade] ?? 0) + 1;
    const subject = { key: orderId, order: orderOf(orderId), at: ratedAt };
    records.push(satisfied.has(grade) ? counts(subject) : fallsShort(subject, grade));
  }
  const happy = records.filter((it) => it.part === 'numerator').length;
  const answers = records.length;
  const silent = books.orders.filter((it) => had(it.collectedAt) && !answered.has(it.orderId));
  for (const order of silent) {
    records.push(isLeftOut({ key: order.orderId, order, at: order.collectedAt }, 'no-answer'));
  }
  const asked = answers + silent.length;
  const interval = wilsonInterval(happy, answers);
  const survey = {
    answers,
    asked,
    responsePercent: asked === 0 ? null : percentOf(answers, asked),
    byGrade,
    lowPercent: interval ? inPercent(interval.low) : null,
    highPercent: interval ? inPercent(interval.high) : null,
  };
  return answers === 0 ? { records, survey, unknown: 'nothing-recorded' } : { records, survey };
}

/** To four decimals, as the figures themselves. */
function inPercent(share: number): number {
  return Math.round(share * 1_000_000) / 10_000;
}
