import { z } from 'zod';
import { Month } from '../common/fields.ts';

/** A check-in of the stationed engraver (驻场签到): once a day, indicator 8. */
export const CheckIn = z
  .object({
    day: z.string(),
    checkedInAt: z.string(),
    engraver: z.string(),
    /** Whether the hall opens on that day; null where its calendar is not loaded. */
    workingDay: z.boolean().nullable(),
  })
  .meta({ id: 'CheckIn' });
export type CheckIn = z.infer<typeof CheckIn>;

/** A month of Asia/Shanghai; without one the current. */
export const RosterQuery = z.strictObject({ month: Month.optional() });

export const Roster = z
  .object({
    month: z.string(),
    asOf: z.string(),
    checkIns: z.array(CheckIn),
    /** The month's days on which the hall has opened so far; null where no calendar is loaded. */
    workingDays: z.int().nullable(),
    attended: z.int().nullable(),
    missing: z.array(z.string()).nullable(),
  })
  .meta({ id: 'Roster' });
export type Roster = z.infer<typeof Roster>;
