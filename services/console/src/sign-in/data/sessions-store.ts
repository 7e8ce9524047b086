import { createHash } from 'node:crypto';
import type mongoose from 'mongoose';
import type { Sessions } from '../application/deps.ts';
import { sessionsCollection } from './sessions-collection.ts';

interface SessionDocument {
  /** A hash: who reads the database can't sign in with what is there. */
  _id: string;
  /** What the session holds, as JSON: it is read whole or not at all. */
  content: string;
  endsAt: Date;
}

export function createSessionsStore(connection: mongoose.Connection): Sessions {
  const collection = connection.collection<SessionDocument>(sessionsCollection.name);
  const keyOf = (id: string) => createHash('sha256').update(id).digest('base64url');
  return {
    async read(id, now) {
      return (await collection.findOne({ _id: keyOf(id), endsAt: { $gt: now } })) ?? undefined;
    },
    async write(id, content, endsAt) {
      await collection.updateOne(
        { _id: keyOf(id) },
        { $set: { content, endsAt } },
        { upsert: true },
      );
    },
    async prolong(id, endsAt) {
      await collection.updateOne({ _id: keyOf(id) }, { $set: { endsAt } });
    },
    async remove(id) {
      await collection.deleteOne({ _id: keyOf(id) });
    },
  };
}
