import { invoiceEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { createFileStore } from '@seal/platform/files/file-store';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { invoiceHandlers } from './api/invoice-handlers.ts';
import type { InvoiceDeps } from './application/invoice-deps.ts';
import { invoiceLinesCollection, invoicesCollection } from './data/invoice-collections.ts';
import { createInvoiceStore } from './data/invoice-store.ts';
import type { Months } from '../months/module.ts';

export const invoiceRecords: ModuleRecords = {
  collections: [invoicesCollection, invoiceLinesCollection],
};

export interface Invoices extends Module {
  deps: InvoiceDeps;
}

/** The engraver's bills, a month each, taken in as JSON, CSV or a workbook. */
export function openInvoices(
  { mongo, clock }: Pick<OpenService, 'mongo' | 'clock'>,
  months: Months,
): Invoices {
  const deps = { ...months.deps, invoices: createInvoiceStore(mongo) };
  const files = createFileStore(mongo);
  const handlers = invoiceHandlers({ deps, files, now: () => clock.now() });
  return { deps, routes: [routes(invoiceEndpoints, handlers)] };
}

export { viewInvoice } from './api/invoice-view.ts';
export { invoicesCollection } from './data/invoice-collections.ts';
export { createInvoiceStore } from './data/invoice-store.ts';
