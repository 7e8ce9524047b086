import { z } from 'zod';
import { Cursor, Day, Id, Limit, line, page } from './fields.ts';

/** Who did what on days of Asia/Shanghai, both included; by account name and kind of act. */
export const HistoryQuery = z.strictObject({
  from: Day,
  until: Day,
  actor: line(100).optional(),
  act: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});
export type HistoryQuery = z.infer<typeof HistoryQuery>;

/** One step, newest first, with the record that it is about. No personal data. */
export const HistoryStep = z
  .object({
    recordId: Id,
    /** The order's number, or the bureau's of the registration. */
    number: z.string(),
    enterpriseName: z.string(),
    version: z.int(),
    act: z.string(),
    actor: z.string(),
    at: z.string(),
    note: z.string().nullable(),
  })
  .meta({ id: 'HistoryStep' });
export type HistoryStep = z.infer<typeof HistoryStep>;

export const HistoryPage = page(HistoryStep);
