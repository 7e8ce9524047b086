import { compareText } from './compare.ts';
import type { Books, InvoiceRecord, LedgerRecord, OrderRecord, OrderSeal } from './books.ts';

/** Changes with the rules: another rule may find another outcome in the same books. */
const RULES = 'reconciliation/1';

/**
 * The books of a month as lines of text, in an order of their own: the same books give the same
 * lines, however their rows were read. The digest of a run is made of these. In: clipped books.
 */
export function* describeBooks(books: Books): Generator<string> {
  yield line([RULES, books.month, ...books.sealKinds.toSorted()]);
  const registrations = books.registrations.toSorted((a, b) =>
    compareText(a.registrationId, b.registrationId),
  );
  for (const it of registrations) {
    const { registrationId, uscc, enterpriseName, entitled, orderId } = it;
    const at = it.registeredAt.getTime();
    yield line(['registration', registrationId, uscc, enterpriseName, at, entitled, orderId]);
  }
  const orders = books.orders.toSorted((a, b) => compareText(a.orderId, b.orderId));
  for (const it of orders) yield line(orderFields(it));
  for (const it of books.ledger.toSorted(compareLedger)) {
    const { uscc, enterpriseName, kind, sealCode, material, completedAt } = it;
    yield line(['ledger', uscc, enterpriseName, kind, sealCode, material, completedAt.getTime()]);
  }
  const invoices = books.invoices.toSorted((a, b) => compareText(a.invoiceId, b.invoiceId));
  for (const it of invoices) yield* invoiceLines(it);
}

function orderFields(it: OrderRecord): unknown[] {
  const { orderId, uscc, enterpriseName, status, priceFen, seals } = it;
  const times = [it.dueAt, it.claimedAt, it.completedAt, it.cancelledAt];
  return [
    'order',
    orderId,
    uscc,
    enterpriseName,
    status,
    priceFen,
    ...times.map((at) => at?.getTime() ?? null),
    ...seals
      .toSorted(compareSeals)
      .flatMap(({ kind, sealCode, material, passed }) => [kind, sealCode, material, passed]),
  ];
}

function* invoiceLines(it: InvoiceRecord): Generator<string> {
  const { invoiceId, number, month, issuedOn, statedFen, originalNumber = null } = it;
  yield line(['invoice', invoiceId, number, month, issuedOn, statedFen, originalNumber]);
  for (const one of it.lines.toSorted((a, b) => a.line - b.line)) {
    const { uscc, enterpriseName, quantity, unitPriceFen, amountFen } = one;
    yield line([one.line, uscc, enterpriseName, quantity, unitPriceFen, amountFen]);
  }
}

function compareSeals(a: OrderSeal, b: OrderSeal): number {
  return compareText(a.kind, b.kind) || compareText(a.sealCode, b.sealCode);
}

/** Over 300,000 rows: no comparison is made that an earlier one has settled. */
function compareLedger(a: LedgerRecord, b: LedgerRecord): number {
  return (
    compareText(a.uscc, b.uscc) ||
    compareText(a.kind, b.kind) ||
    compareText(a.sealCode, b.sealCode) ||
    a.completedAt.getTime() - b.completedAt.getTime() ||
    compareText(a.material, b.material) ||
    compareText(a.enterpriseName, b.enterpriseName)
  );
}

function line(fields: readonly unknown[]): string {
  return `${JSON.stringify(fields)}\n`;
}
