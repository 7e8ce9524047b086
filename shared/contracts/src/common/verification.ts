import { z } from 'zod';
import { Instant } from './fields.ts';

/** With `since`, a check that began before then doesn't count, and a new one is begun. */
export const VerificationQuery = z.strictObject({ since: Instant.optional() });

/**
 * What `npm run verify` checks of one service, and what is wrong: nothing changes by it. While
 * `running`, `findings` are still those of none.
 */
export const Verification = z
  .object({
    running: z.boolean(),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
    /** It could not be carried out, and says nothing of the records. */
    failed: z.boolean(),
    /** What was checked, by name. */
    checks: z.array(z.string()),
    /** How many are wrong, and the first of them. */
    wrong: z.int(),
    findings: z.array(z.object({ check: z.string(), what: z.string() })),
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;
