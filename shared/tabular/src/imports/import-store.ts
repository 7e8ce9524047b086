import type mongoose from 'mongoose';
import { insertAll } from '@seal/platform/batching/batched-inserts';
import type { Understood } from '@seal/contracts/common/import';
import type { FileFailure, ImportDocument, Tally } from './import-document.ts';
import { importsCollection } from './imports-collections.ts';

/**
 * How long an import may make no progress before its runner is taken for dead. Smaller: a batch
 * that waits for a new primary is run twice (harmless, but for nothing). Larger: a killed import
 * stands still for longer.
 */
const DEAD_AFTER_MS = 15_000;

const MOST_WAITING = 100;

export interface ImportEnd {
  tally: Tally;
  failure: FileFailure | null;
  sets: Record<string, number> | undefined;
  understood: Understood;
}

export interface ImportStore {
  /** Answers the earlier import where the idempotency key was used before. */
  insert(document: ImportDocument): Promise<'inserted' | ImportDocument>;
  read(id: string): Promise<ImportDocument | undefined>;
  /** Makes this runner the only one; undefined where another is alive or all is done. */
  claim(id: string, runner: string, now: Date): Promise<ImportDocument | undefined>;
  /** Both answer false where the claim was lost. */
  keepProgress(
    id: string,
    runner: string,
    tally: Tally,
    settledRow: number,
    now: Date,
  ): Promise<boolean>;
  finish(id: string, runner: string, end: ImportEnd, now: Date): Promise<boolean>;
  /** Gives the claim back after an error, so that it is tried again soon, and counts it. */
  giveBack(id: string, runner: string, countAsFault: boolean): Promise<void>;
  /** Those that nobody is working on. */
  findWaiting(now: Date): Promise<string[]>;
}

/** The only place that writes imports. */
export function createImportStore(connection: mongoose.Connection): ImportStore {
  const imports = connection.collection<ImportDocument>(
    importsCollection.name,
  ) as unknown as mongoose.mongo.Collection<ImportDocument>;

  async function update(id: string, runner: string, change: object): Promise<boolean> {
    const claimed = { _id: id, runner, status: 'running' } as const;
    return (await imports.updateOne(claimed, change)).matchedCount === 1;
  }

  return {
    async insert(document) {
      const [inserted] = await insertAll(imports, [document]);
      if (inserted?.inserted) return 'inserted';
      const { creationKey } = document;
      const earlier = creationKey === undefined ? null : await imports.findOne({ creationKey });
      if (!earlier) throw new Error('an import could neither be inserted nor found');
      return earlier;
    },
    read: async (id) => (await imports.findOne({ _id: id })) ?? undefined,
    async claim(id, runner, now) {
      const claimed = await imports.findOneAndUpdate(
        { _id: id, ...freeFilter(now) },
        { $set: { status: 'running', runner, progressAt: now } },
        { returnDocument: 'after' },
      );
      return claimed ?? undefined;
    },
    keepProgress: (id, runner, tally, settledRow, now) =>
      update(id, runner, { $set: { ...tally, progressAt: now }, $max: { settledRow } }),
    finish: (id, runner, { tally, failure, sets, understood }, now) => {
      const status = failure ? 'failed' : 'done';
      const end = { ...tally, status, failure, understood, finishedAt: now, runner: null };
      return update(id, runner, { $set: sets ? { ...end, sets } : end });
    },
    async giveBack(id, runner, countAsFault) {
      const faults = countAsFault ? 1 : 0;
      await update(id, runner, { $set: { status: 'queued', runner: null }, $inc: { faults } });
    },
    async findWaiting(now) {
      const waiting = imports
        .find(stalledFilter(now))
        .project<{ _id: string }>({ _id: 1 })
        .limit(MOST_WAITING);
      return (await waiting.toArray()).map(({ _id }) => _id);
    },
  };
}

/** Free to be claimed. A clock that was set back must not keep a dead runner's claim alive. */
function freeFilter(now: Date) {
  return { $or: [{ status: 'queued' as const }, ...stalledFilter(now).$or] };
}

/** Neither begun nor carried on for too long. */
function stalledFilter(now: Date) {
  const status = { $in: ['queued' as const, 'running' as const] };
  const dead = new Date(now.getTime() - DEAD_AFTER_MS);
  const ahead = new Date(now.getTime() + DEAD_AFTER_MS);
  return {
    $or: [
      { status, progressAt: { $lt: dead } },
      { status, progressAt: { $gt: ahead } },
    ],
  };
}
