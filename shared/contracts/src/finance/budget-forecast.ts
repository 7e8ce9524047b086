import { z } from 'zod';
import { Day } from '../common/fields.ts';

export const ForecastQuery = z.strictObject({ asOf: Day.optional() });

/**
 * Where the budget is heading, from the rate of registrations a working day of the hall. Everything
 * follows from the records as of the day; a part is null where the calendar of holidays does not
 * reach, or where nothing was registered yet.
 */
export const BudgetForecast = z
  .object({
    asOf: Day,
    fiscalYear: z.int(),
    adjustedFen: z.int(),
    /** Committed and accrued by orders registered up to the day. */
    committedFen: z.int(),
    availableFen: z.int(),
    paidFen: z.int(),
    /** The hall's working days of the fiscal year up to the day, and after it. */
    workingDays: z.object({ passed: z.int(), left: z.int() }).nullable(),
    /** Committed a working day so far, and how much a day differs from that. */
    dailyFen: z.object({ mean: z.number(), deviation: z.number() }).nullable(),
    /** The working day on which the money is used up; null when it lasts beyond the year. */
    runsOutOn: Day.nullable(),
    /**
     * Paid ÷ adjusted at the year's end: expected, and within what it should stay in 19 of 20
     * years.
     */
    executionRate: z.object({ low: z.number(), expected: z.number(), high: z.number() }).nullable(),
    /** Working days from an invoice's date to its payment, as they were, or as assumed. */
    daysToPay: z.object({ workingDays: z.int(), observed: z.boolean() }),
    /** An invoice dated later is not paid this year any more. */
    lastInvoiceOn: Day.nullable(),
    reason: z.enum(['calendar-not-loaded', 'nothing-registered']).nullable(),
  })
  .meta({ id: 'BudgetForecast' });
export type BudgetForecast = z.infer<typeof BudgetForecast>;
