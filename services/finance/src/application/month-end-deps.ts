import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { Change, Written } from '@seal/kernel/aggregate/change-aggregate';
import type { CommandContext } from '@seal/kernel/aggregate/history';
import type { MonthSums } from '../domain/decide-posting.ts';
import type { InvoiceDocument, InvoiceLine } from '../domain/invoice/invoice.ts';
import type { MonthDocument } from '../domain/month/month.ts';
import type { PaymentDocument } from '../domain/month/payment.ts';
import type { MonthResult } from '../domain/reconciliation/month-result.ts';
import type { ReadBook } from './book-reader.ts';
import type { Settle } from './deps.ts';

/** A page of a project's list, of one month or of all. */
interface ListQuery {
  projectId: string;
  month: string | undefined;
  /** The last id of the page before. */
  after: string | undefined;
  most: number;
}

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

export type MonthSummary = Omit<MonthDocument, 'history'>;

export interface MonthStore {
  read(projectId: string, month: string): Promise<MonthDocument | undefined>;
  /** In order of month. */
  list(projectId: string): Promise<MonthSummary[]>;
  /** The first change of a month inserts `to`. */
  change(change: Change, to: MonthDocument): Promise<Written>;
  /** Those in a state that somebody has to finish. */
  listUnfinished(most: number): Promise<MonthDocument[]>;
}

export interface RunStore {
  insert(runId: string, result: MonthResult): Promise<void>;
  remove(runId: string): Promise<void>;
  read(runId: string): Promise<MonthResult | undefined>;
}

export interface PaymentStore {
  insert(payment: PaymentDocument): Promise<boolean>;
  remove(id: string): Promise<void>;
  markEntered(id: string): Promise<void>;
  findByVoucher(year: number, number: string): Promise<PaymentDocument | undefined>;
  findByKey(key: string): Promise<PaymentDocument | undefined>;
  /** In the order in which they were recorded. */
  list(query: ListQuery): Promise<PaymentDocument[]>;
  listUnentered(before: Date, most: number): Promise<PaymentDocument[]>;
}

export interface MonthEndDeps {
  invoices: InvoiceStore;
  months: MonthStore;
  runs: RunStore;
  payments: PaymentStore;
  readBook: ReadBook;
  /** The price that was set aside for each order, some orders of one price at a time. */
  readPrices(projectId: string): AsyncIterable<{ amountFen: number; orderIds: string[] }>;
  readTerms(projectId: string): Promise<ProjectTerms | undefined>;
  settle: Settle;
  /** What the ledger holds of each month that was ever settled. */
  sumMonths(projectId: string): Promise<MonthSums[]>;
  newId(): string;
  /** SHA-256 of the texts put together, in hexadecimal. */
  digest(texts: Iterable<string>): string;
  /** One at a time in this process: each holds a project's books in memory. */
  inTurn<T>(run: () => Promise<T>): Promise<T>;
}

/** What comes with every act on a month. */
export interface AskedOfMonth extends CommandContext {
  projectId: string;
  month: string;
}
