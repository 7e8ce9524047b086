import type { CourseDay } from '@seal/contracts/finance/budget-course';

/** What was accrued, invoiced and paid on one day, in fen. */
export type DayMovement = Pick<CourseDay, 'accruedFen' | 'invoicedFen' | 'paidFen'>;

const NOTHING: DayMovement = { accruedFen: 0, invoicedFen: 0, paidFen: 0 };

/** The running sums, a line for each day on which anything was registered or moved. */
export function courseDays(
  boundByDay: ReadonlyMap<string, number>,
  movedByDay: ReadonlyMap<string, DayMovement>,
): CourseDay[] {
  const days = [...new Set([...boundByDay.keys(), ...movedByDay.keys()])].sort();
  const sums = { boundFen: 0, ...NOTHING };
  return days.map((day) => {
    const moved = movedByDay.get(day) ?? NOTHING;
    sums.boundFen += boundByDay.get(day) ?? 0;
    sums.accruedFen += moved.accruedFen;
    sums.invoicedFen += moved.invoicedFen;
    sums.paidFen += moved.paidFen;
    return { day, ...sums };
  });
}
