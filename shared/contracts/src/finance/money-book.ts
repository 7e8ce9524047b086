import { z } from 'zod';

/** finance: the ledger, as far as the indicators rest on it. Instants are ISO 8601 in UTC. */
export const MoneyBookLine = z.object({
  entryId: z.string(),
  kind: z.string(),
  orderId: z.string().nullable(),
  adjustedFen: z.int(),
  accruedFen: z.int(),
  paidFen: z.int(),
  effectiveAt: z.string(),
});
export type MoneyBookLine = z.infer<typeof MoneyBookLine>;
