import mongoose from 'mongoose';
import { type GroupOptions, shareGroups } from './share-groups.ts';

/**
 * A state change of one aggregate. The filter names the version it was decided on, so that it
 * happens once or not at all; the entry it appends carries a token that no other change has.
 */
export interface Change<D> {
  id: string;
  fromVersion: number;
  set: Partial<D>;
  unset?: readonly string[];
  entry: HistoryEntry;
}

/** One line of an aggregate's history: its audit, its timeline and its outbox in one. */
export interface HistoryEntry {
  version: number;
  act: string;
  actor: { id: string; name: string };
  at: Date;
  /** Who won, when a group has to be read back. */
  token: string;
  /** What the act changed: history folded from the first entry gives the aggregate. */
  data: Record<string, unknown>;
  /** The caller's Idempotency-Key, and a hash of what came with it. */
  key?: string;
  fingerprint?: string;
}

export interface Aggregate {
  _id: string;
  version: number;
  history: HistoryEntry[];
}

/** `duplicate`: a unique index refused it, such as a seal code that another order has. */
export type Changed = 'won' | 'lost' | 'duplicate';

const DUPLICATE_KEY = 11_000;

/** Compare-and-set that shares its write; answers whether this change won. */
export function changeInGroups<D extends Aggregate>(
  collection: mongoose.mongo.Collection<D>,
  options?: GroupOptions,
): (change: Change<D>) => Promise<Changed> {
  return shareGroups((changes) => changeAll(collection, changes), options);
}

/** One unordered bulk write; where not all matched, the tokens that are there have won. */
export async function changeAll<D extends Aggregate>(
  collection: mongoose.mongo.Collection<D>,
  changes: Change<D>[],
): Promise<Changed[]> {
  if (changes.length === 0) return [];
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
  changes: Change<D>[],
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

function toUpdate<D>({ id, fromVersion, set, unset, entry }: Change<D>) {
  return {
    filter: { _id: id, version: fromVersion },
    update: {
      $set: { ...set, version: entry.version },
      $push: { history: entry },
      ...(unset && unset.length > 0
        ? { $unset: Object.fromEntries(unset.map((path) => [path, ''])) }
        : {}),
    },
  };
}

/** The tokens of all history entries of these aggregates. */
async function readTokens<D extends Aggregate>(
  collection: mongoose.mongo.Collection<D>,
  changes: Change<D>[],
): Promise<Set<string>> {
  const found = await collection
    .find({ _id: { $in: changes.map(({ id }) => id) } } as never, {
      projection: { 'history.token': 1 },
    })
    .toArray();
  return new Set(found.flatMap((it) => it['history'].map((h: HistoryEntry) => h.token)));
}
