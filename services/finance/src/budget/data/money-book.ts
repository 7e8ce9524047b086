import type { MoneyBookLine } from '@seal/contracts/finance/money-book';
import type mongoose from 'mongoose';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import { entriesCollection } from './ledger-collections.ts';

type StoredEntry = LedgerEntry & { paidFen?: number };

const projection = {
  kind: 1,
  orderId: 1,
  adjustedFen: 1,
  accruedFen: 1,
  paidFen: 1,
  effectiveAt: 1,
} as const;

/** Reads the ledger as the indicators need it, in order. An entry from before payments has none. */
export function createMoneyReader(
  connection: mongoose.Connection,
): (projectId: string) => Promise<MoneyBookLine[]> {
  const entries = connection.collection<StoredEntry>(entriesCollection.name);
  return (projectId) =>
    entries
      .find({ projectId }, { projection })
      .sort({ position: 1 })
      .map(({ _id, kind, orderId, adjustedFen, accruedFen, paidFen = 0, effectiveAt }) => ({
        entryId: _id,
        kind,
        orderId,
        adjustedFen,
        accruedFen,
        paidFen,
        effectiveAt: effectiveAt.toISOString(),
      }))
      .toArray();
}
