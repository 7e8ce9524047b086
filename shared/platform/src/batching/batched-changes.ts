import type { Aggregate } from '@seal/kernel/aggregate/history';
import type { Change, Written } from '@seal/kernel/aggregate/change-aggregate';
import mongoose from 'mongoose';
import { DUPLICATE_KEY } from '../mongo/server-codes.ts';
import { faultPoint } from '../runtime/fault-points.ts';
import { insertAll } from './batched-inserts.ts';
import { createBatcher } from './batcher.ts';

/**
 * The compare-and-set of `changeAggregate`: changes of one collection share a write. The filter
 * names the version that a change was decided on, so that it happens once or not at all.
 */
export function createChangeBatcher<D extends Aggregate>(
  collection: mongoose.mongo.Collection<D>,
): (change: Change) => Promise<Written> {
  const write = createBatcher((changes: Change[]) => changeAll(collection, changes));
  return async (change) => {
    const written = await write(change);
    if (written === 'won') faultPoint('changed');
    return written;
  };
}

/** The same for what nobody opens, such as a month: its first change inserts it. */
export function insertOrChange<D extends Aggregate>(
  collection: mongoose.mongo.Collection<D>,
): (change: Change, to: D) => Promise<Written> {
  const changeIt = createChangeBatcher(collection);
  return async (change, to) => {
    const [first] = change.fromVersion === 0 ? await insertAll(collection, [to]) : [];
    if (!first?.inserted) return changeIt(change);
    faultPoint('inserted');
    return 'won';
  };
}

/** One unordered bulk write; where not all matched, the tokens that are there have won. */
async function changeAll<D extends Aggregate>(
  collection: mongoose.mongo.Collection<D>,
  changes: Change[],
): Promise<Written[]> {
  const { matched, duplicates } = await writeAll(collection, changes);
  if (matched === changes.length) return changes.map(() => 'won');
  const won = await readTokens(collection, changes);
  return changes.map(({ entry }, n) => {
    if (won.has(entry.token)) return 'won';
    return duplicates.has(n) ? 'duplicate' : 'lost';
  });
}

async function writeAll<D extends Aggregate>(
  collection: mongoose.mongo.Collection<D>,
  changes: Change[],
): Promise<{ matched: number; duplicates: Set<number> }> {
  try {
    const result = await collection.bulkWrite(
      changes.map((change) => ({ updateOne: toUpdate(change) })) as never,
      { ordered: false },
    );
    return { matched: result.matchedCount, duplicates: new Set() };
  } catch (error) {
    if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
    const failures = [error.writeErrors].flat();
    if (failures.length === 0 || failures.some((it) => it.code !== DUPLICATE_KEY)) throw error;
    // A change that hit a unique index counts as matched too, so the tokens decide.
    return { matched: -1, duplicates: new Set(failures.map((it) => it.index)) };
  }
}

function toUpdate({ id, fromVersion, set, unset, entry }: Change) {
  return {
    filter: { _id: id, version: fromVersion },
    update: {
      $set: { ...set, version: entry.version },
      $push: { history: entry },
      ...(unset.length > 0 ? { $unset: Object.fromEntries(unset.map((path) => [path, ''])) } : {}),
    },
  };
}

/** The tokens of all history entries of these aggregates. */
async function readTokens<D extends Aggregate>(
  collection: mongoose.mongo.Collection<D>,
  changes: Change[],
): Promise<Set<string>> {
  const found = await collection
    .find({ _id: { $in: changes.map(({ id }) => id) } } as never, {
      projection: { 'history.token': 1 },
    })
    .toArray();
  return new Set(found.flatMap((it) => it['history'].map(({ token }: Change['entry']) => token)));
}
