import { z } from 'zod';
import { line } from './fields.ts';

/** How a service stands, for the administrator: no record's content, no personal data. */
export const ServiceState = z
  .object({
    mongo: z.boolean(),
    redis: z.boolean(),
    /** Jobs by queue; empty while Redis is away. */
    queues: z.array(
      z.object({
        name: z.string(),
        waiting: z.int(),
        active: z.int(),
        delayed: z.int(),
        /** The newest that failed, for a week; and how many of them within the last hour. */
        failed: z.int(),
        failedLately: z.int(),
      }),
    ),
    /** Events that could not be handled: which, since when, and the name of the error. */
    parkedEvents: z.int(),
    parked: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        error: z.string(),
        tries: z.int(),
        at: z.string(),
      }),
    ),
  })
  .meta({ id: 'ServiceState' });
export type ServiceState = z.infer<typeof ServiceState>;

export const ParkedEventBody = z.strictObject({ id: line(200) }).meta({
  id: 'ParkedEventBody',
  example: { id: 'budget/0198c0de-0000-7000-8000-000000000000/1' },
});
