import { z } from 'zod';

export const CalendarQuery = z.strictObject({ year: z.string().regex(/^20\d\d$/) });

/** One day that the holidays of the year make other than the week does. */
const SpecialDay = z.object({
  day: z.string(),
  kind: z.enum(['holiday', 'make-up']),
  name: z.object({ zh: z.string(), en: z.string() }).nullable(),
});

/** Which days the hall is open in a year, as due times are reckoned. */
export const HallCalendar = z
  .object({
    year: z.int(),
    covered: z.boolean(),
    /** How far due times can be reckoned. */
    lastYear: z.int(),
    daysLeft: z.int(),
    /** True from November while the next year is missing. */
    endsSoon: z.boolean(),
    /** The data's package and version, as it is kept on each order. */
    source: z.string(),
    /** Open days of each month; empty where the year isn't covered. */
    months: z.array(z.object({ month: z.string(), openDays: z.int() })),
    special: z.array(SpecialDay),
  })
  .meta({ id: 'HallCalendar' });
export type HallCalendar = z.infer<typeof HallCalendar>;
