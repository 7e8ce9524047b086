import type mongoose from 'mongoose';
import type { MonthEndAudit } from '../application/month-end-audit-deps.ts';
import type { PaymentDocument } from '../domain/payment.ts';
import { paymentsCollection } from './payments-collection.ts';
import { type LedgerEntry, entryIds } from '../../budget/exports.ts';
import { createLedgerStore, entriesCollection } from '../../budget/module.ts';
import type { InvoiceDocument, InvoiceLine } from '../../invoices/exports.ts';
import { createInvoiceStore, invoicesCollection } from '../../invoices/module.ts';
import { createMonthStore } from '../../months/module.ts';
import { projectsCollection } from '../../projects/module.ts';
import { createRunStore } from '../../reconciliation/module.ts';

/** What the audit reads, straight from the collections. */
export function createMonthEndAudit(connection: mongoose.Connection): MonthEndAudit {
  const projects = connection.collection<{ _id: string }>(projectsCollection.name);
  const entries = connection.collection<LedgerEntry>(entriesCollection.name);
  const invoices = connection.collection<InvoiceDocument>(invoicesCollection.name);
  const payments = connection.collection<PaymentDocument>(paymentsCollection.name);
  const runs = createRunStore(connection);
  const lines = createInvoiceStore(connection);

  return {
    listProjects: async () => (await projects.find().toArray()).map((it) => it._id),
    listMonths: createMonthStore(connection).list,
    sumMonths: createLedgerStore(connection).sumMonths,
    readClasses: async (runId) => (await runs.read(runId))?.classOfLine ?? [],

    async readLines(invoiceId) {
      const all: InvoiceLine[] = [];
      for await (const piece of lines.readLines(invoiceId)) all.push(...piece);
      return all;
    },

    async findUnmatched(projectId, handledBefore) {
      const entered = { projectId, recordedAt: { $lt: handledBefore } };
      const [posted, billed, paid] = await Promise.all([
        entries.find({ projectId, kind: { $in: ['invoice', 'payment'] } }).toArray(),
        invoices.find(entered).toArray(),
        payments.find(entered).toArray(),
      ]);
      const amounts = new Map(posted.map((it) => [it._id, it.invoicedFen ?? it.paidFen ?? 0]));
      const wanted = [
        ...billed.map((it) => ({ _id: entryIds.invoice(it._id), fen: it.statedFen })),
        ...paid.map((it) => ({ _id: entryIds.payment(it._id), fen: it.amountFen })),
      ];
      const faults = wanted
        .filter(({ _id, fen }) => amounts.get(_id) !== fen)
        .map(({ _id, fen }) => `${_id} is over ${fen} fen, the ledger has ${amounts.get(_id)}`);
      const known = new Set(wanted.map((it) => it._id));
      const loose = posted.filter((it) => it.at < handledBefore && !known.has(it._id));
      return [...faults, ...loose.map((it) => `the ledger has ${it._id}, which nobody recorded`)];
    },
  };
}
