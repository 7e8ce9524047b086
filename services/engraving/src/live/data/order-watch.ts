import type mongoose from 'mongoose';
import type { OrderChange, OrderWatch } from '../live-deps.ts';
import type { Order } from '../../orders/exports.ts';
import { ordersCollection } from '../../orders/module.ts';

/** Changes gathered before they are told. Longer: felt as waiting. Shorter: more look-ups. */
const BEAT_MS = 100;

/** What changes nobody sees (which events are told) is left out by the server already. */
const seen = [
  {
    $match: {
      $or: [
        { operationType: 'insert' },
        { 'updateDescription.updatedFields.version': { $exists: true } },
      ],
    },
  },
  { $project: { operationType: 1, documentKey: 1, clusterTime: 1, ns: 1 } },
];

/**
 * Follows the collection by a change stream, which the server answers from its own log: no query is
 * repeated, and what was changed is looked up once a beat, however much it was.
 */
export function createOrderWatch(connection: mongoose.Connection): OrderWatch {
  const collection = connection.collection<Order>(ordersCollection.name);

  async function look(ids: string[]): Promise<OrderChange[]> {
    const found = await collection
      .find({ _id: { $in: ids } })
      .project<Pick<Order, '_id' | 'projectId' | 'status'> & { version: number }>({
        projectId: 1,
        status: 1,
        version: 1,
      })
      .toArray();
    return found.map(({ _id, projectId, status, version }) => ({
      id: _id,
      projectId,
      status,
      version,
    }));
  }

  return {
    start({ tell, opened, lost }) {
      const stream = collection.watch(seen);
      const changed = new Set<string>();
      let mark = '';
      let beat: NodeJS.Timeout | undefined;
      let isOver = false;
      const end = async () => {
        isOver = true;
        clearTimeout(beat);
        await stream.close();
      };
      const fail = () => {
        if (isOver) return;
        void end().then(() => {
          setTimeout(lost, 1_000).unref();
        });
      };
      const flush = () => {
        beat = undefined;
        const ids = [...changed];
        const upTo = mark;
        changed.clear();
        look(ids).then((orders) => {
          if (!isOver) tell({ mark: upTo, orders });
        }, fail);
      };
      stream.on('change', (change) => {
        if (!('documentKey' in change)) return;
        changed.add(change.documentKey._id);
        mark = change.clusterTime?.toBigInt().toString() ?? mark;
        beat ??= setTimeout(flush, BEAT_MS);
      });
      // The server's first answer, by which it names the place in its log from which it tells.
      stream.once('resumeTokenChanged', () => {
        if (!isOver) opened();
      });
      stream.on('error', fail);
      return end;
    },
  };
}
