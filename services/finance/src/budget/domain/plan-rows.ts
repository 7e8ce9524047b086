import type { ProjectTerms } from '@seal/contracts/projects/project';
import { dayStart, shiftDay } from '@seal/kernel/time/shanghai-time';

/** One line of the spending plan: by the end of that day, so much of the budget. */
export interface PlanRow {
  by: string;
  percent: number;
  fen: number;
  /** The instant at which the day has ended in Shanghai. */
  until: Date;
}

/** The plan of the fiscal year over the adjusted budget, each amount rounded to whole fen. */
export function planRows(
  { plan, fiscalYear }: Pick<ProjectTerms, 'plan' | 'fiscalYear'>,
  adjustedFen: number,
): PlanRow[] {
  return plan.map(({ by, percent }) => {
    const day = `${fiscalYear}-${by}`;
    return {
      by: day,
      percent,
      fen: shareOf(adjustedFen, percent),
      until: dayStart(shiftDay(day, 1)),
    };
  });
}

/** Percentages are taken to a ten-thousandth; whole numbers keep large budgets exact. */
const PARTS = 10_000;

function shareOf(fen: number, percent: number): number {
  const parts = BigInt(Math.round(percent * PARTS));
  const whole = BigInt(100 * PARTS);
  return Number((BigInt(fen) * parts + whole / 2n) / whole);
}
