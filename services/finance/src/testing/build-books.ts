import type {
  Books,
  InvoiceLineRecord,
  InvoiceRecord,
  LedgerRecord,
  OrderRecord,
  RegistrationRecord,
} from '../reconciliation/domain/books.ts';
import { sampleKinds } from './read-sample-year.ts';

export const contractFen = 31_500;

const read = new Map<string, number>();

/** An instant of Shanghai: '2026-03-31 23:59:59.999'. Each is read once: 100,000 orders ask. */
export function at(text: string): Date {
  const ms = read.get(text) ?? Date.parse(`${text.replace(' ', 'T')}+08:00`);
  read.set(text, ms);
  return new Date(ms);
}

export function registration(
  uscc: string,
  over: Partial<RegistrationRecord> = {},
): RegistrationRecord {
  return {
    registrationId: `registration-${uscc}`,
    uscc,
    enterpriseName: `玉田${uscc}商贸有限公司`,
    registeredAt: at('2026-03-03 09:00'),
    entitled: true,
    orderId: `order-${uscc}`,
    ...over,
  };
}

/** A completed order; anything can be overridden. */
export function order(uscc: string, over: Partial<OrderRecord> = {}): OrderRecord {
  return {
    orderId: `order-${uscc}`,
    uscc,
    enterpriseName: `玉田${uscc}商贸有限公司`,
    status: 'completed',
    dueAt: at('2026-03-03 11:00'),
    claimedAt: at('2026-03-03 09:05'),
    completedAt: at('2026-03-03 10:00'),
    cancelledAt: null,
    priceFen: contractFen,
    seals: sampleKinds.map((kind) => ({
      kind,
      sealCode: `${uscc}-${kind}`,
      material: 'photosensitive',
      passed: null,
    })),
    ...over,
  };
}

/** An order that nobody has claimed. */
export function openOrder(uscc: string, over: Partial<OrderRecord> = {}): OrderRecord {
  const unworked = { status: 'queued', claimedAt: null, completedAt: null, seals: [] } as const;
  return order(uscc, { ...unworked, ...over });
}

/** The ledger's rows of a whole set, as the order has it. */
export function ledgerRows(uscc: string, over: Partial<LedgerRecord> = {}): LedgerRecord[] {
  return sampleKinds.map((kind) => ({
    uscc,
    enterpriseName: `玉田${uscc}商贸有限公司`,
    kind,
    sealCode: `${uscc}-${kind}`,
    material: 'photosensitive',
    completedAt: at('2026-03-03 10:00'),
    ...over,
  }));
}

/** A line over one set at the contract's price; an invoice gives it its number. */
export function line(uscc: string, over: Partial<InvoiceLineRecord> = {}): InvoiceLineRecord {
  return {
    line: 0,
    uscc,
    enterpriseName: `玉田${uscc}商贸有限公司`,
    quantity: 1,
    unitPriceFen: contractFen,
    amountFen: contractFen,
    ...over,
  };
}

/** A line that takes one set back. */
export function redLine(uscc: string, over: Partial<InvoiceLineRecord> = {}): InvoiceLineRecord {
  return line(uscc, { quantity: -1, amountFen: -contractFen, ...over });
}

/** An invoice of March that states the sum of its lines, which it numbers from 1. */
export function invoice(
  lines: readonly InvoiceLineRecord[],
  over: Partial<InvoiceRecord> = {},
): InvoiceRecord {
  const number = over.number ?? `number-of-${over.month ?? '2026-03'}`;
  return {
    invoiceId: `invoice-${number}`,
    number,
    month: '2026-03',
    issuedOn: `${over.month ?? '2026-03'}-28`,
    statedFen: lines.reduce((sum, it) => sum + it.amountFen, 0),
    lines: lines.map((it, index) => ({ ...it, line: index + 1 })),
    ...over,
  };
}

/** Books of March 2026. */
export function buildBooks(over: Partial<Books> = {}): Books {
  return {
    month: '2026-03',
    sealKinds: sampleKinds,
    registrations: [],
    orders: [],
    ledger: [],
    invoices: [],
    ...over,
  };
}
