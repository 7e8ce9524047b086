import { z } from 'zod';
import { Day } from '../common/fields.ts';

/** Sums from the year's first day through this one, in fen. */
export const CourseDay = z.object({
  day: Day,
  /** Held by the orders registered until then, whether committed or accrued today. */
  boundFen: z.int(),
  /** Completed until then. */
  accruedFen: z.int(),
  /** By the dates of the invoices. */
  invoicedFen: z.int(),
  /** By the days of payment. */
  paidFen: z.int(),
});
export type CourseDay = z.infer<typeof CourseDay>;

/** How the year has gone so far, for a chart beside its plan. */
export const BudgetCourse = z
  .object({
    asOf: Day,
    fiscalYear: z.int(),
    /** In order; days of Asia/Shanghai on which nothing moved are left out. */
    days: z.array(CourseDay),
  })
  .meta({ id: 'BudgetCourse' });
export type BudgetCourse = z.infer<typeof BudgetCourse>;
