import type { ProjectTerms } from '@seal/contracts/projects/project';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import type { Books, InvoiceLineRecord, InvoiceRecord, OrderRecord } from '../domain/books.ts';
import { createClip, isBilledBy } from '../domain/clip-books.ts';
import { monthSpan } from '../domain/month-span.ts';
import { BookUnavailable } from './book-reader.ts';
import type { ReconciliationDeps } from './reconciliation-deps.ts';
import { createSharing, type Sharing } from './share-values.ts';
import {
  ledgerFields,
  orderFields,
  registrationFields,
  toInvoiceLine,
  toLedgerRow,
  toOrder,
  toRegistration,
} from './to-records.ts';
import type { InvoiceDocument } from '../../invoices/exports.ts';

type Loader = Pick<ReconciliationDeps, 'readBook' | 'readPrices' | 'months' | 'invoices'>;

interface Wanted {
  projectId: string;
  month: string;
  terms: Pick<ProjectTerms, 'sealKinds'>;
  /** The caller's own. */
  bearer: string;
}

/**
 * The books of a month, cut at its end, with no more in memory than reconciliation looks at: what
 * a row repeats of another (codes, names, instants) is kept once.
 * Refuses: unavailable, where another service can't hand out its book just now.
 */
export async function loadBooks(deps: Loader, wanted: Wanted): Promise<Outcome<Books, Refused>> {
  try {
    return ok(await load(deps, wanted));
  } catch (error) {
    if (error instanceof BookUnavailable) return refuse('unavailable', error.message);
    throw error;
  }
}

async function load(deps: Loader, wanted: Wanted): Promise<Books> {
  const { projectId, month, terms, bearer } = wanted;
  const sharing = createSharing();
  const clip = createClip(monthSpan(month).endsAt);
  // All at work at once: one after the other, each would wait for the other's book.
  const [registrations, orders, invoices] = await allOf([
    keepRecords(
      deps.readBook('registrations', projectId, bearer, { fields: registrationFields }),
      (line) => toRegistration(line, sharing),
      clip.keepsRegistration,
    ),
    loadOrders(deps, wanted, sharing, clip),
    loadInvoices(deps, projectId, month, sharing),
  ]);
  const ledger = await keepRecords(
    deps.readBook('ledger-seals', projectId, bearer, { fields: ledgerFields }),
    (line) => toLedgerRow(line, sharing),
    clip.keepsLedgerRow,
  );
  return {
    month,
    sealKinds: terms.sealKinds,
    registrations,
    // Which order existed, only the whole of the registrations says.
    orders: orders.filter(clip.keepsOrder),
    ledger,
    invoices,
  };
}

/** Throws the first that failed, once all have ended: none goes on unwatched. */
async function allOf<T extends readonly unknown[]>(under: {
  [K in keyof T]: Promise<T[K]>;
}): Promise<T> {
  await Promise.allSettled(under);
  return (await Promise.all(under)) as unknown as T;
}

type Clip = ReturnType<typeof createClip>;

/** The records of a book that the month knows of. */
async function keepRecords<Line, Kept>(
  feed: AsyncIterable<readonly Line[]>,
  toRecord: (line: Line) => Kept,
  isKept: (record: Kept) => boolean,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  for await (const lines of feed) {
    for (const it of lines) {
      const record = toRecord(it);
      if (isKept(record)) kept.push(record);
    }
  }
  return kept;
}

async function loadOrders(
  deps: Loader,
  { projectId, bearer }: Wanted,
  sharing: Sharing,
  clip: Clip,
): Promise<OrderRecord[]> {
  const prices = await readPrices(deps, projectId);
  const orders: OrderRecord[] = [];
  const fields = orderFields;
  for await (const lines of deps.readBook('orders', projectId, bearer, { fields })) {
    for (const it of lines) {
      const order = clip.order(toOrder(it, prices.get(it.orderId) ?? 0, sharing));
      sharing.enterprise(order.uscc, order.enterpriseName).order = order;
      orders.push(order);
    }
  }
  return orders;
}

async function readPrices(deps: Loader, projectId: string): Promise<Map<string, number>> {
  const prices = new Map<string, number>();
  for await (const { amountFen, orderIds } of deps.readPrices(projectId)) {
    for (const it of orderIds) prices.set(it, amountFen);
  }
  return prices;
}

/** Those in force, that is which their month has. */
async function loadInvoices(
  deps: Loader,
  projectId: string,
  month: string,
  sharing: Sharing,
): Promise<InvoiceRecord[]> {
  const months = (await deps.months.list(projectId)).filter((it) => isBilledBy(it, month));
  const found = await deps.invoices.readMany(months.flatMap((it) => it.invoices));
  const records: InvoiceRecord[] = [];
  for (const invoice of found) records.push(await toInvoice(deps, invoice, sharing));
  return records;
}

async function toInvoice(
  deps: Loader,
  invoice: InvoiceDocument,
  sharing: Sharing,
): Promise<InvoiceRecord> {
  const lines: InvoiceLineRecord[] = [];
  for await (const piece of deps.invoices.readLines(invoice._id)) {
    for (const it of piece) lines.push(toInvoiceLine(it, sharing));
  }
  return {
    invoiceId: invoice._id,
    number: invoice.fullNumber,
    month: invoice.month,
    issuedOn: invoice.issuedOn,
    statedFen: invoice.statedFen,
    originalNumber: invoice.originalFullNumber,
    lines,
  };
}
