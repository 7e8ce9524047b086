import type mongoose from 'mongoose';
import { describeError } from '../runtime/log.ts';
import { isUnavailable } from '../mongo/is-unavailable.ts';

export interface DeadLetter {
  _id: string;
  kind: string;
  event: unknown;
  error: unknown;
  tries: number;
  at: Date;
}

export interface DeadLetters {
  /** A fault that passes by itself (no primary, no network) is no fault of the event. */
  isPassing(error: unknown): boolean;
  add(kind: string, event: unknown, error: unknown): Promise<void>;
  count(): Promise<number>;
  /** The newest first. */
  list(most: number): Promise<Omit<DeadLetter, 'event'>[]>;
  /** Takes one off the list; answers whether it was there. */
  dismiss(id: string): Promise<boolean>;
}

/** Where an event that can't be handled waits, visibly, while all others go on. */
export function createDeadLetters(connection: mongoose.Connection): DeadLetters {
  // Named so since before they were called dead letters; what is stored stays to be found.
  const collection = connection.collection<DeadLetter>('parkedEvents');
  return {
    isPassing: isUnavailable,
    async add(kind, event, error) {
      const { id, version } = (event ?? {}) as { id?: unknown; version?: unknown };
      await collection.updateOne(
        { _id: `${kind}/${String(id)}/${String(version)}` },
        { $set: { kind, event, error: describeError(error), at: new Date() }, $inc: { tries: 1 } },
        { upsert: true },
      );
    },
    count: () => collection.countDocuments(),
    list: (most) =>
      collection
        .find({}, { projection: { event: 0 } })
        .sort({ at: -1 })
        .limit(most)
        .toArray(),
    dismiss: async (id) => (await collection.deleteOne({ _id: id })).deletedCount === 1,
  };
}
