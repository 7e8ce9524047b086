import type { OrderStatus } from '@seal/contracts/engraving/order';
import type mongoose from 'mongoose';
import type { OrderFilter, OrderReader } from '../application/order-reader.ts';
import type { Order } from '../domain/order.ts';
import type { ShownOrder } from '../domain/shown-order.ts';
import { ordersCollection } from './orders-collection.ts';

export interface OrderQueries extends OrderReader {
  /** The order of each enterprise that counts: the one that is not cancelled, else the last. */
  findByCodes(projectId: string, codes: readonly string[]): Promise<Map<string, Order>>;
}

/** As long as a credit code, with a digit: no name and no initials look like it. */
const WHOLE_CODE = /^(?=.*\d)[0-9a-z]{18}$/;

/** More than half of an order, of which no list shows anything. */
const notShown = {
  searchText: 0,
  basis: 0,
  derivation: 0,
  usedSealCodes: 0,
  unpublished: 0,
  'history.token': 0,
  'history.data': 0,
  'history.key': 0,
  'history.fingerprint': 0,
};

/** Orders later than this are left out of the board's figures; the indicators know them all. */
const LONGEST_LATE_MS = 31 * 86_400_000;

/** Reads for the lists; they never change anything. */
export function createOrderQueries(connection: mongoose.Connection): OrderQueries {
  const collection = connection.collection<Order>(ordersCollection.name);
  return {
    list: (filter) =>
      collection
        .find(toMongo(filter) as never)
        .project<ShownOrder>(notShown)
        .sort({ listAt: 1, _id: 1 })
        .limit(filter.most)
        .toArray(),

    async findByCodes(projectId, codes) {
      const found = await collection
        .find({ projectId, uscc: { $in: [...codes] } })
        .sort({ placedAt: 1 })
        .toArray();
      const cancelledFirst = [
        ...found.filter((order) => order.status === 'cancelled'),
        ...found.filter((order) => order.status !== 'cancelled'),
      ];
      return new Map(cancelledFirst.map((order) => [order.uscc, order]));
    },

    async count(projectId) {
      const rows = await collection
        .aggregate<{ _id: { status: OrderStatus; late: boolean }; count: number }>([
          { $match: { projectId } },
          { $group: { _id: { status: '$status', late: '$late' }, count: { $sum: 1 } } },
        ])
        .toArray();
      return rows.map(({ _id, count }) => ({ ..._id, count }));
    },

    async countCompleted(projectId, since) {
      // By the index of the lists: an index of its own would be paid for by every completion.
      const listAt = { $gte: new Date(since.getTime() - LONGEST_LATE_MS) };
      const [found] = await collection
        .aggregate<{ completed: number; late: number }>([
          {
            $match: {
              projectId,
              listAt,
              completedAt: { $gte: since },
              status: { $ne: 'cancelled' },
            },
          },
          {
            $group: {
              _id: null,
              completed: { $sum: 1 },
              late: { $sum: { $cond: ['$late', 1, 0] } },
            },
          },
        ])
        .toArray();
      const { completed = 0, late = 0 } = found ?? {};
      return { completed, onTime: completed - late };
    },

    countDueBy: (projectId, now) =>
      collection.countDocuments({
        projectId,
        status: { $in: ['queued', 'engraving'] },
        warnAt: { $lte: now },
        overdueAt: null,
        completions: 0,
      }),
  };
}

function toMongo({ projectId, status, late, q, after }: OrderFilter): object {
  const text = q?.trim().toLowerCase();
  return {
    projectId,
    ...(status ? { status: { $in: status } } : {}),
    ...(late === undefined ? {} : { late }),
    ...(text ? findText(text) : {}),
    ...(after
      ? {
          $or: [
            { listAt: { $gt: after.listAt } },
            { listAt: after.listAt, _id: { $gt: after.id } },
          ],
        }
      : {}),
  };
}

/** A whole credit code has an index; any other text is looked for in all that can be searched. */
function findText(text: string): object {
  if (WHOLE_CODE.test(text)) return { uscc: text.toUpperCase() };
  return { searchText: { $regex: escapePattern(text) } };
}

/** What a person typed is text to find, never a pattern. */
function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
