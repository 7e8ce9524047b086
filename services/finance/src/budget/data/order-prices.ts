import type mongoose from 'mongoose';
import type { ReadPrices } from '../application/deps.ts';
import type { OrderFunds } from '../domain/order-funds.ts';
import { fundsCollection } from './ledger-collections.ts';

interface Group {
  _id: { amountFen: number };
  orderIds: string[];
}

/**
 * How much of an id's random end tells its group: 256 of them. Fewer: with millions of orders a
 * group outgrows a document. More: a group of its own for each order, and reading 100,000 documents
 * takes eight times as long as reading what they say in 256.
 */
const TOLD_BY = 2;

/** The price that was set aside for each order of a project. */
export function createPriceReader(connection: mongoose.Connection): ReadPrices {
  const funds = connection.collection<OrderFunds>(fundsCollection.name);
  const end = { $subtract: [{ $strLenCP: '$_id' }, TOLD_BY] };
  const part = { $substrCP: ['$_id', { $max: [0, end] }, TOLD_BY] };
  return async function* read(projectId) {
    const groups = funds.aggregate<Group>([
      { $match: { projectId, amountFen: { $ne: null } } },
      { $group: { _id: { amountFen: '$amountFen', part }, orderIds: { $push: '$_id' } } },
    ]);
    for await (const { _id, orderIds } of groups) yield { amountFen: _id.amountFen, orderIds };
  };
}
