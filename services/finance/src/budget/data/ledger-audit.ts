import type mongoose from 'mongoose';
import type { LedgerAudit } from '../application/audit-deps.ts';
import type { Generation } from '../domain/budget.ts';
import type { LedgerSums } from '../domain/find-budget-faults.ts';
import type { OrderSums } from '../domain/find-order-faults.ts';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import type { OrderFunds } from '../domain/order-funds.ts';
import { budgetsCollection, entriesCollection, fundsCollection } from './ledger-collections.ts';
import { readBalances } from './stored-money.ts';
import type { ProjectDocument } from '../../projects/exports.ts';
import { projectsCollection } from '../../projects/module.ts';

/** How many orders are checked at a time. Larger holds more in memory for nothing. */
const BATCH = 1_000;

/** What the audit reads, straight from the collections. */
export function createLedgerAudit(connection: mongoose.Connection): LedgerAudit {
  const projects = connection.collection<ProjectDocument>(projectsCollection.name);
  const budgets = connection.collection<Generation>(budgetsCollection.name);
  const entries = connection.collection<LedgerEntry>(entriesCollection.name);
  const funds = connection.collection<OrderFunds>(fundsCollection.name);

  return {
    listProjects: () => projects.find().toArray(),

    readGeneration: async (projectId) => readBalances(await budgets.findOne({ _id: projectId })),

    async sumBefore(projectId, generation) {
      const [sums] = await entries
        .aggregate<LedgerSums>([
          { $match: { projectId, generation: { $lt: generation } } },
          { $group: sumsOf(null) },
        ])
        .toArray();
      return sums ?? noSums;
    },

    countHeld: (projectId, without) =>
      funds.countDocuments({ projectId, status: 'held', _id: { $nin: [...without] } }),

    sumOrders: (projectId) =>
      inBatches(
        entries.aggregate<OrderSums>(
          [
            { $match: { projectId, orderId: { $ne: null } } },
            { $group: orderSums() },
            { $set: { orderId: '$_id' } },
          ],
          { allowDiskUse: true },
        ),
      ),

    listFunds: (projectId) => inBatches(funds.find({ projectId })),

    readFunds: (orderIds) => funds.find({ _id: { $in: [...orderIds] } }).toArray(),

    readOrderEntries: (orderId) => entries.find({ orderId }).toArray(),
  };
}

const noSums: LedgerSums = {
  entries: 0,
  lastPosition: 0,
  adjustedFen: 0,
  committedFen: 0,
  accruedFen: 0,
  invoicedFen: 0,
  settledFen: 0,
  paidFen: 0,
};

function sumsOf(_id: null) {
  return {
    _id,
    entries: { $sum: 1 },
    lastPosition: { $max: '$position' },
    adjustedFen: { $sum: '$adjustedFen' },
    committedFen: { $sum: '$committedFen' },
    accruedFen: { $sum: '$accruedFen' },
    invoicedFen: { $sum: '$invoicedFen' },
    settledFen: { $sum: '$settledFen' },
    paidFen: { $sum: '$paidFen' },
  };
}

function orderSums() {
  const count = (kind: LedgerEntry['kind']) => ({
    $sum: { $cond: [{ $eq: ['$kind', kind] }, 1, 0] },
  });
  return {
    _id: '$orderId',
    commitments: count('commitment'),
    releases: count('commitment-release'),
    accruals: count('accrual'),
    reversals: count('accrual-reversal'),
    committedFen: { $sum: '$committedFen' },
    accruedFen: { $sum: '$accruedFen' },
  };
}

async function* inBatches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
