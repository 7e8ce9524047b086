import { faultPoint } from '@seal/platform/runtime/fault-points';
import { insertAll } from '@seal/platform/batching/batched-inserts';
import type mongoose from 'mongoose';
import type { LedgerStore, Span } from '../application/deps.ts';
import type { Generation } from '../domain/budget.ts';
import type { MonthSums } from '../domain/decide-posting.ts';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import type { OrderFunds } from '../domain/order-funds.ts';
import { budgetsCollection, entriesCollection, fundsCollection } from './ledger-collections.ts';
import { readBalances, storedEntry, storedFunds, storedGeneration } from './stored-money.ts';

/**
 * Budgets are read as the primary has them now: waiting for a majority would only show a generation
 * that is over. Nothing is answered from one that could still be rolled back, since a generation is
 * built on, and taken for finished, only after its writes were acknowledged by a majority.
 */
const newest = { readConcern: { level: 'local' } } as const;

/** The only place that writes money. */
export function createLedgerStore(connection: mongoose.Connection): LedgerStore {
  const budgets = connection.collection<Generation>(budgetsCollection.name);
  const entries = connection.collection<LedgerEntry>(entriesCollection.name);
  const funds = connection.collection<OrderFunds>(fundsCollection.name);

  return {
    async insertBudget(budget) {
      const [answer] = await insertAll(budgets, [storedGeneration(budget)]);
      return answer?.inserted === true;
    },

    async readBudget(projectId) {
      const projection = { pendingEntries: 0, pendingFunds: 0 };
      const options = { ...newest, projection };
      return readBalances(await budgets.findOne({ _id: projectId }, options));
    },

    async readGeneration(projectId) {
      return readBalances(await budgets.findOne({ _id: projectId }, newest));
    },

    readFunds: (orderIds) => funds.find({ _id: { $in: [...orderIds] } }).toArray(),

    readQueue: (projectId, most) =>
      funds
        .find({ projectId, status: 'held', reason: 'budget-exhausted' })
        .sort({ registeredAt: 1, _id: 1 })
        .limit(most)
        .toArray(),

    readUnpriced: (projectId, spans, most) => readUnpriced(funds, projectId, spans, most),

    readKnown: (ids, keys) =>
      entries
        .find({ $or: [{ _id: { $in: [...ids] } }, { key: { $in: [...keys] } }] }, newest)
        .toArray(),

    sumMonths: (projectId) => sumMonths(entries, projectId),

    async writeGeneration(generation) {
      const { _id, ...next } = storedGeneration(generation);
      const before = { _id, generation: next.generation - 1 };
      const { matchedCount } = await budgets.updateOne(before, { $set: next });
      if (matchedCount === 1) faultPoint('generation-written');
      return matchedCount === 1;
    },

    async finishGeneration({ pendingEntries, pendingFunds }) {
      const wrote = await Promise.all([
        writeEntries(entries, pendingEntries),
        writeFunds(funds, pendingFunds),
      ]);
      if (wrote.includes(true)) faultPoint('entries-written');
    },

    noteFinished(projectId, generation) {
      const note = { $set: { finishedGeneration: generation } };
      budgets
        .updateOne({ _id: projectId, generation }, note, { writeConcern: { w: 1 } })
        .catch(() => undefined); // see LedgerStore: it is a note, no truth
    },
  };
}

async function readUnpriced(
  funds: mongoose.mongo.Collection<OrderFunds>,
  projectId: string,
  spans: readonly Span[],
  most: number,
): Promise<string[]> {
  const registeredAt = spans.map(({ from, until }) => ({
    registeredAt: { $gte: from, ...(until ? { $lt: until } : {}) },
  }));
  const found = await funds
    .find({ projectId, status: 'held', reason: 'no-price', $or: registeredAt })
    .limit(most)
    .project<{ _id: string }>({ _id: 1 })
    .toArray();
  return found.map((it) => it._id);
}

function sumMonths(
  entries: mongoose.mongo.Collection<LedgerEntry>,
  projectId: string,
): Promise<MonthSums[]> {
  const sums = { settledFen: { $sum: '$settledFen' }, paidFen: { $sum: '$paidFen' } };
  const ofMonths = [
    { $match: { projectId, kind: { $in: ['settlement', 'payment'] } } },
    { $group: { _id: '$month', ...sums } },
    { $project: { _id: 0, month: '$_id', settledFen: 1, paidFen: 1 } },
  ];
  return entries.aggregate<MonthSums>(ofMonths, newest).toArray();
}

/**
 * By id, so that writing again what stands changes nothing; answers whether anything was new. A
 * duplicate of anything but its own earlier self would lose money silently, so it is looked for.
 */
async function writeEntries(
  collection: mongoose.mongo.Collection<LedgerEntry>,
  pending: readonly LedgerEntry[],
): Promise<boolean> {
  const answers = await insertAll(collection, pending.map(storedEntry));
  if (answers.every((it) => it.inserted)) return answers.length > 0;
  const ids = pending.map((it) => it._id);
  // Read as the primary has them: another process's write of the same may not be at a majority yet.
  const standing = await collection.countDocuments({ _id: { $in: ids } }, newest);
  if (standing !== ids.length) throw new Error('a ledger entry collides with another');
  return answers.some((it) => it.inserted);
}

/**
 * Each change carries the whole standing and replaces the version before it, or nothing; answers
 * whether any did.
 */
async function writeFunds(
  collection: mongoose.mongo.Collection<OrderFunds>,
  pending: readonly OrderFunds[],
): Promise<boolean> {
  const fresh = pending.filter((it) => it.version === 1).map(storedFunds);
  const moved = pending.filter((it) => it.version > 1).map(storedFunds);
  const [inserted, replaced] = await Promise.all([
    insertAll(collection, fresh),
    moved.length > 0 &&
      collection.bulkWrite(
        moved.map(({ _id, ...replacement }) => ({
          replaceOne: { filter: { _id, version: replacement.version - 1 }, replacement },
        })),
        { ordered: false },
      ),
  ]);
  return inserted.some((it) => it.inserted) || (replaced !== false && replaced.matchedCount > 0);
}
