import type { InvoiceDocument, InvoiceLine } from '../domain/invoice.ts';
import type { ListQuery, MonthsDeps } from '../../months/exports.ts';

export interface InvoiceStore {
  /**
   * Lines first, so that an invoice never stands without them; false for a number that is taken.
   */
  insert(invoice: InvoiceDocument, lines: readonly InvoiceLine[]): Promise<boolean>;
  /** Only one that was not entered. */
  remove(id: string): Promise<void>;
  markEntered(id: string): Promise<void>;
  read(id: string): Promise<InvoiceDocument | undefined>;
  readMany(ids: readonly string[]): Promise<InvoiceDocument[]>;
  /** Of any seller and project. */
  findByNumber(fullNumber: string): Promise<InvoiceDocument[]>;
  findByKey(key: string): Promise<InvoiceDocument | undefined>;
  /** Newest first. */
  list(query: ListQuery): Promise<InvoiceDocument[]>;
  /** Those of a credit code, by the id of their invoice. */
  findLines(ids: readonly string[], uscc: string): Promise<[string, InvoiceLine[]][]>;
  /** In the order in which they were recorded, some at a time. */
  readLines(id: string): AsyncIterable<InvoiceLine[]>;
  listUnentered(before: Date, most: number): Promise<InvoiceDocument[]>;
}

export interface InvoiceDeps extends MonthsDeps {
  invoices: InvoiceStore;
}
