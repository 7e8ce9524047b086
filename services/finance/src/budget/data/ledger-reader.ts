import type { EntryKind } from '@seal/contracts/finance/budget';
import type mongoose from 'mongoose';
import type { LedgerReader } from '../application/deps.ts';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import { entriesCollection } from './ledger-collections.ts';

/** What the ledger is read for; nothing here writes. */
export function createLedgerReader(connection: mongoose.Connection): LedgerReader {
  const entries = connection.collection<LedgerEntry>(entriesCollection.name);

  return {
    listEntries({ projectId, kind, orderId, after, most }) {
      const filter = {
        projectId,
        ...(kind === undefined ? {} : { kind }),
        ...(orderId === undefined ? {} : { orderId }),
        ...(after === undefined ? {} : { position: { $gt: after } }),
      };
      return entries.find(filter).sort({ position: 1 }).limit(most).toArray();
    },

    sumAccruedUntil: (projectId, instants) =>
      sumUntil(projectId, ['accrual', 'accrual-reversal'], 'accruedFen', instants),

    sumPaidUntil: (projectId, instants) => sumUntil(projectId, ['payment'], 'paidFen', instants),
  };

  async function sumUntil(
    projectId: string,
    kinds: readonly EntryKind[],
    amount: 'accruedFen' | 'paidFen',
    instants: readonly Date[],
  ): Promise<number[]> {
    const sums = instants.map((until, n) => [
      `until${n}`,
      { $sum: { $cond: [{ $lt: ['$effectiveAt', until] }, `$${amount}`, 0] } },
    ]);
    const [found] = await entries
      .aggregate<Record<string, number>>([
        { $match: { projectId, kind: { $in: kinds } } },
        { $project: { _id: 0, effectiveAt: 1, [amount]: 1 } },
        { $group: { _id: null, ...Object.fromEntries(sums) } },
      ])
      .toArray();
    return instants.map((_until, n) => found?.[`until${n}`] ?? 0);
  }
}
