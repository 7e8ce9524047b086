/** What other modules of this service may know of this one. */
export {
  readAllPayments,
  readNamedInvoices,
  readPrintedInvoices,
  readPrintedMonth,
} from './application/read-printed-month.ts';
export type { SettlementDeps } from './application/settlement-deps.ts';
export type { PaymentDocument } from './domain/payment.ts';
