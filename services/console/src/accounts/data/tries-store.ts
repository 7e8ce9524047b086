import { createHmac } from 'node:crypto';
import type mongoose from 'mongoose';
import type { Tries } from '../application/deps.ts';
import { LOCK_MINUTES, MOST_WRONG_TRIES, TRIES_KEPT_HOURS } from '../domain/sign-in-lock.ts';
import { triesCollection } from './tries-collection.ts';

interface TriesDocument {
  _id: string;
  failed: number;
  lockedUntil: Date | null;
  expireAt: Date;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Names are kept as keyed hashes: people type their password into the field above it. */
export function createTriesStore(connection: mongoose.Connection, secret: string): Tries {
  const collection = connection.collection<TriesDocument>(triesCollection.name);
  const idOf = (username: string) =>
    createHmac('sha256', secret).update(`tries/${username}`).digest('base64url');
  return {
    async begin(username, now) {
      const before = await collection.findOneAndUpdate(
        { _id: idOf(username) },
        [{ $set: oneMore(now) }],
        { upsert: true, returnDocument: 'before' },
      );
      const lockedUntil = before?.lockedUntil;
      return lockedUntil && lockedUntil > now ? lockedUntil : undefined;
    },
    async forgive(username) {
      await collection.deleteOne({ _id: idOf(username) });
    },
    async findLocks(usernames, now) {
      const names = new Map(usernames.map((username) => [idOf(username), username]));
      const locked = await collection
        .find({ _id: { $in: [...names.keys()] }, lockedUntil: { $gt: now } })
        .toArray();
      return new Map(locked.map((it) => [names.get(it._id)!, it.lockedUntil!]));
    },
  };
}

/**
 * One atomic step: a locked name stays as it is, and is not even written; a lock that ran out
 * counts from one again; the fifth try locks, until its secret proves right.
 */
function oneMore(now: Date) {
  const until = new Date(now.getTime() + LOCK_MINUTES * MINUTE_MS);
  const expireAt = new Date(now.getTime() + TRIES_KEPT_HOURS * HOUR_MS);
  const isLocked = { $gt: ['$lockedUntil', now] };
  const soFar = { $cond: [{ $gt: ['$lockedUntil', null] }, 0, { $ifNull: ['$failed', 0] }] };
  const failed = { $add: [soFar, 1] };
  const locks = { $gte: [failed, MOST_WRONG_TRIES] };
  return {
    failed: { $cond: [isLocked, '$failed', failed] },
    lockedUntil: { $cond: [isLocked, '$lockedUntil', { $cond: [locks, until, null] }] },
    expireAt: { $cond: [isLocked, '$expireAt', expireAt] },
  };
}
