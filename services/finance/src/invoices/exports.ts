/** What other modules of this service may know of this one. */
export { enterInvoice, isBeforeLocked } from './application/enter-invoice.ts';
export type { InvoiceDeps } from './application/invoice-deps.ts';
export type { InvoiceDocument, InvoiceLine } from './domain/invoice.ts';
