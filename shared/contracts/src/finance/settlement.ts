import { z } from 'zod';
import { Cursor, Day, Fen, Id, Limit, line, Month, page, Reason } from '../common/fields.ts';

/** Prepares the settlement of what agrees; nothing else can be asked for. */
export const SettlementBody = z
  .strictObject({ note: line(200).optional() })
  .meta({ id: 'SettlementBody', example: {} });
export type SettlementBody = z.infer<typeof SettlementBody>;

/** The approval, by another person than prepared it (four eyes). */
export const SettlementApprovalBody = z
  .strictObject({ note: line(200).optional() })
  .meta({ id: 'SettlementApprovalBody', example: {} });
export type SettlementApprovalBody = z.infer<typeof SettlementApprovalBody>;

/** A locked month is opened again by the approver, with a reason. */
export const ReopeningBody = z
  .strictObject({ reason: Reason })
  .meta({ id: 'ReopeningBody', example: { reason: '补录红字发票' } });
export type ReopeningBody = z.infer<typeof ReopeningBody>;

const signature = z.object({ by: z.string(), at: z.string(), note: z.string().nullable() });

export const Settlement = z
  .object({
    month: Month,
    /** The version of the reconciliation that it rests on. */
    reconciliationVersion: z.int(),
    status: z.enum(['prepared', 'settled']),
    sets: z.int(),
    amountFen: z.int(),
    paidFen: z.int(),
    prepared: signature,
    approved: signature.nullable(),
    version: z.int(),
  })
  .meta({ id: 'Settlement' });
export type Settlement = z.infer<typeof Settlement>;

/** The treasury's number on its payment voucher: unique within the year of payment. */
const VoucherNumber = line(40);

export const PaymentBody = z
  .strictObject({
    month: Month,
    /** Negative for a payment that came back (退回). */
    amountFen: Fen.refine((fen) => fen !== 0, {
      message: 'a payment of nothing',
      params: { code: 'amount-zero' },
    }),
    voucherNumber: VoucherNumber,
    paidOn: Day,
    note: line(200).optional(),
  })
  .meta({
    id: 'PaymentBody',
    example: {
      month: '2026-03',
      amountFen: 6_016_500,
      voucherNumber: '2026-0417',
      paidOn: '2026-04-17',
    },
  });
export type PaymentBody = z.infer<typeof PaymentBody>;

export const Payment = z
  .object({
    id: Id,
    month: Month,
    amountFen: z.int(),
    voucherNumber: z.string(),
    paidOn: Day,
    note: z.string().nullable(),
    recordedAt: z.string(),
    recordedBy: z.string(),
  })
  .meta({ id: 'Payment' });
export type Payment = z.infer<typeof Payment>;

export const PaymentQuery = z.strictObject({
  month: Month.optional(),
  cursor: Cursor.optional(),
  limit: Limit.optional(),
});
export const PaymentPage = page(Payment);
