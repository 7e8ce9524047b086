import type { InvoiceClasses } from '@seal/contracts/finance/reconciliation';
import type { MonthSums } from '../../budget/exports.ts';
import type { InvoiceLine } from '../../invoices/exports.ts';
import type { MonthSummary } from '../../months/exports.ts';

/** What the audit of the month's end reads; it writes nothing. */
export interface MonthEndAudit {
  listProjects(): Promise<string[]>;
  /** In order of month. */
  listMonths(projectId: string): Promise<MonthSummary[]>;
  sumMonths(projectId: string): Promise<MonthSums[]>;
  readClasses(runId: string): Promise<InvoiceClasses[]>;
  readLines(invoiceId: string): Promise<InvoiceLine[]>;
  /** Invoices and payments that the ledger lacks, or has otherwise, and entries without either. */
  findUnmatched(projectId: string, handledBefore: Date): Promise<string[]>;
}
