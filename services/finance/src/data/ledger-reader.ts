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

    async sumAccruedUntil(projectId, instants) {
      const sums = instants.map((until, n) => [
        `until${n}`,
        { $sum: { $cond: [{ $lt: ['$effectiveAt', until] }, '$accruedFen', 0] } },
      ]);
      const [found] = await entries
        .aggregate<Record<string, number>>([
          { $match: { projectId, kind: { $in: ['accrual', 'accrual-reversal'] } } },
          { $project: { _id: 0, effectiveAt: 1, accruedFen: 1 } },
          { $group: { _id: null, ...Object.fromEntries(sums) } },
        ])
        .toArray();
      return instants.map((_until, n) => found?.[`until${n}`] ?? 0);
    },
  };
}
