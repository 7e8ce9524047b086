import { z } from 'zod';
import { Cursor, Day, Fen, Id, Limit, line, Month, page } from '../common/fields.ts';

/**
 * The budget's standing. All amounts in fen; committed and accrued stand apart
 * (infra/docs/domain-rules.md, "Money").
 */
export const Budget = z
  .object({
    openingFen: z.int(),
    adjustedFen: z.int(),
    committedFen: z.int(),
    accruedFen: z.int(),
    invoicedFen: z.int(),
    settledFen: z.int(),
    paidFen: z.int(),
    /** adjusted - committed - accrued: what a new order may still take. */
    availableFen: z.int(),
    /** Paid ÷ adjusted, 0 to 1 (infra/docs/domain-rules.md, "Money"). */
    executionRate: z.number(),
    heldOrders: z.int(),
    /** Project thresholds that committed + accrued has passed, in percent of adjusted. */
    warnings: z.array(z.object({ percent: z.int(), reachedFen: z.int() })),
    plan: z.array(
      z.object({
        by: Day,
        percent: z.number(),
        fen: z.int(),
        paidFen: z.int(),
        accruedFen: z.int(),
      }),
    ),
    version: z.int(),
  })
  .meta({ id: 'Budget' });
export type Budget = z.infer<typeof Budget>;

export const AppropriationBody = z
  .strictObject({
    amountFen: Fen.refine((fen) => fen !== 0, {
      message: 'an appropriation of nothing',
      params: { code: 'amount-zero' },
    }),
    documentNumber: line(80),
    note: line(200).optional(),
  })
  .meta({
    id: 'AppropriationBody',
    example: { amountFen: 1_000_000, documentNumber: '玉财预〔2026〕12号', note: '追加预算' },
  });
export type AppropriationBody = z.infer<typeof AppropriationBody>;

export const EntryKind = z.enum([
  'opening',
  'appropriation',
  'commitment',
  'commitment-release',
  'accrual',
  'accrual-reversal',
  'invoice',
  'settlement',
  'payment',
]);
export type EntryKind = z.infer<typeof EntryKind>;

/**
 * One entry of the append-only ledger. The movements say what it does to each balance; the
 * balances are their sums. `month` is the one billed, settled or paid.
 */
export const LedgerEntry = z
  .object({
    id: z.string(),
    kind: EntryKind,
    generation: z.int(),
    position: z.int(),
    orderId: z.string().nullable(),
    adjustedFen: z.int(),
    committedFen: z.int(),
    accruedFen: z.int(),
    invoicedFen: z.int(),
    settledFen: z.int(),
    paidFen: z.int(),
    month: Month.nullable(),
    documentNumber: z.string().nullable(),
    note: z.string().nullable(),
    actor: z.string(),
    /** When it was recorded. */
    at: z.string(),
    /** When what it records happened: for an accrual the completion, which may lie before `at`. */
    effectiveAt: z.string(),
  })
  .meta({ id: 'LedgerEntry' });
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const LedgerQuery = z.strictObject({
  kind: EntryKind.optional(),
  orderId: Id.optional(),
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});
export const LedgerPage = page(LedgerEntry);
