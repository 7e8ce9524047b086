import type { Books } from '../reconciliation/domain/books.ts';
import { createClip, isBilledBy } from '../reconciliation/domain/clip-books.ts';
import { monthSpan } from '../reconciliation/domain/month-span.ts';

/** The whole books, cut as they are cut while they are loaded. */
export function cutBooks(books: Books): Books {
  const { endsAt } = monthSpan(books.month);
  const clip = createClip(endsAt);
  return {
    month: books.month,
    sealKinds: books.sealKinds,
    registrations: books.registrations.filter(clip.keepsRegistration),
    orders: books.orders.map(clip.order).filter(clip.keepsOrder),
    ledger: books.ledger.filter(clip.keepsLedgerRow),
    invoices: books.invoices.filter((it) => isBilledBy(it, books.month)),
  };
}
