import { groupBy } from '@seal/kernel/group-by';
import type mongoose from 'mongoose';
import type { Publisher } from './publisher.ts';
import type { EventKind, QueueName } from './queue-names.ts';

export interface Outbox<D> {
  /** Publishes to the consumer now; what gets lost the relay publishes again. */
  publish(documents: readonly D[]): void;
  /** Clears the marks of what was handled; a mark that is newer by now stays. */
  acknowledge(handled: readonly (readonly [string, number])[]): Promise<void>;
  /** The relay: publishes again what nobody has handled for `RELAY_AGE_MS`; answers how many. */
  relay(now: Date): Promise<number>;
  /** How many are not handled yet. */
  backlog(): Promise<number>;
}

/**
 * How old a mark must be before it is published again. Smaller: what is merely under way is
 * published twice. Larger: what was lost with a process or with Redis waits longer.
 */
const RELAY_AGE_MS = 8_000;

/**
 * How many one round publishes again. Smaller: a backlog of an hour without Redis drains too
 * slowly. Larger: a consumer that is behind is given the same events over and over.
 */
const RELAY_MAX = 2_000;

/** Whose changes are published, to whom, as what. */
export interface OutboxSpec<D> {
  /** The collection's name. */
  collection: string;
  to: QueueName;
  kind: EventKind;
  /** The event that gives the document's state as of its newest version. */
  toEvent: (document: D) => unknown;
}

/**
 * History = audit = outbox (infra/docs/design.md, "How it is kept true", rule 2): the write that
 * changed the aggregate has set its mark, and the mark means handled, not handed to Redis.
 */
export function createOutbox<D extends { _id: string }>(
  { collection: name, to, kind, toEvent }: OutboxSpec<D>,
  connection: mongoose.Connection,
  publisher: Publisher,
): Outbox<D> {
  const collection = connection.collection<D>(name);
  const mark = `unpublished.${to}`;

  const publish = (documents: readonly D[]) => publisher.publish(to, kind, documents.map(toEvent));

  return {
    publish,

    async acknowledge(handled) {
      const byVersion = groupBy(handled, ([, version]) => version);
      await Promise.all(
        [...byVersion].map(([version, ids]) =>
          collection.updateMany(
            { _id: { $in: ids.map(([id]) => id) }, [`${mark}.seq`]: version } as never,
            { $unset: { [mark]: '' } } as never,
          ),
        ),
      );
    },

    async relay(now) {
      const before = new Date(now.getTime() - RELAY_AGE_MS);
      const documents = (await collection
        .find({ [`${mark}.at`]: { $lt: before } } as never)
        .sort({ [`${mark}.at`]: 1 })
        .limit(RELAY_MAX)
        .toArray()) as unknown as D[];
      if (documents.length === 0) return 0;
      await collection.updateMany(
        { _id: { $in: documents.map((it) => it._id) }, [mark]: { $exists: true } } as never,
        { $set: { [`${mark}.at`]: now } } as never,
      );
      publish(documents);
      return documents.length;
    },

    backlog: () => collection.countDocuments({ [`${mark}.at`]: { $exists: true } } as never),
  };
}
