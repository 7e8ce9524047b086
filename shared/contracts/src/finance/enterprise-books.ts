import { z } from 'zod';
import { AnyCode, LedgerBookLine, OrderBookLine, RegistrationBookLine } from '../common/books.ts';

/**
 * What the four books say of one enterprise, whatever the month: nothing is compared or left out.
 * Money in fen.
 */
export const EnterpriseBooks = z
  .object({
    uscc: z.string(),
    /** The platform's extract, as registered. */
    registrations: z.array(RegistrationBookLine),
    /** `amountFen`: the price that was set aside; null where none was. */
    orders: z.array(OrderBookLine.extend({ amountFen: z.int().nullable() })),
    /** The engraver's ledger, where imported: a seal each. */
    ledgerSeals: z.array(LedgerBookLine),
    /** Of the invoices in force, the earliest month first. */
    invoiceLines: z.array(
      z.object({
        invoiceNumber: z.string(),
        month: z.string(),
        issuedOn: z.string(),
        line: z.int(),
        enterpriseName: z.string(),
        quantity: z.int(),
        unitPriceFen: z.int(),
        amountFen: z.int(),
      }),
    ),
  })
  .meta({ id: 'EnterpriseBooks' });
export type EnterpriseBooks = z.infer<typeof EnterpriseBooks>;

export const EnterpriseBooksQuery = z.strictObject({ uscc: AnyCode });
