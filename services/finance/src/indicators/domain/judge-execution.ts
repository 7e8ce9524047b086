import type { Facts } from './facts.ts';
import { counts, fallsShort, type Judged, type Judgement } from './judged.ts';

export interface YearMoney {
  adjustedFen: number;
  paidFen: number;
}

/** The adjusted budget and what was paid of it. The opening was there before any record of it. */
export function sumYearMoney({ books, had }: Pick<Facts, 'books' | 'had'>): YearMoney {
  const sum = { adjustedFen: 0, paidFen: 0 };
  for (const { kind, adjustedFen, paidFen, effectiveAt } of books.money) {
    if (kind === 'opening' || had(effectiveAt)) {
      sum.adjustedFen += adjustedFen;
      sum.paidFen += paidFen;
    }
  }
  return sum;
}

/**
 * Indicator 4, execution rate: paid ÷ adjusted budget, in fen (infra/docs/domain-rules.md,
 * "Money"). Neither what is committed nor what is invoiced counts; a returned payment takes its
 * amount back.
 */
export function judgeExecution(facts: Facts): Judgement {
  const { adjustedFen, paidFen } = sumYearMoney(facts);
  if (adjustedFen <= 0) return { records: [], unknown: 'no-budget' };
  const records: Judged[] = facts.books.money
    .filter((it) => it.paidFen !== 0 && facts.had(it.effectiveAt))
    .map((it) => counts({ key: it.entryId, at: it.effectiveAt }, it.paidFen));
  if (paidFen !== adjustedFen) {
    records.push(fallsShort({ key: 'not-paid' }, 'not-paid', adjustedFen - paidFen));
  }
  return { records };
}
