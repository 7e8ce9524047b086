import type { RowOutcome, RowResult } from '@seal/contracts/common/import';
import type mongoose from 'mongoose';
import {
  count,
  emptyTally,
  type ImportRowDocument,
  type KeptInWords,
  type Tally,
} from './import-document.ts';
import { importRowsCollection } from './imports-collections.ts';

export interface RowFilter {
  importId: string;
  outcome: RowOutcome | undefined;
  afterRow: number;
  most: number;
}

export interface ImportRowStore {
  /** Writes the rows' results, over those of an earlier run. */
  keep(importId: string, results: readonly RowResult[]): Promise<void>;
  tally(importId: string): Promise<Tally>;
  list(filter: RowFilter): Promise<KeptInWords<RowResult>[]>;
}

type Rows = mongoose.mongo.Collection<ImportRowDocument>;

/** The only place that writes what became of an import's rows. */
export function createImportRowStore(connection: mongoose.Connection): ImportRowStore {
  const rows = connection.collection<ImportRowDocument>(
    importRowsCollection.name,
  ) as unknown as Rows;
  return {
    async keep(importId, results) {
      if (results.length === 0) return;
      const writes = results.map((result) => ({
        replaceOne: {
          filter: { _id: `${importId}:${result.row}` },
          replacement: { importId, ...result },
          upsert: true,
        },
      }));
      await rows.bulkWrite(writes, { ordered: false });
    },
    tally: (importId) => tally(rows, importId),
    list: ({ importId, outcome, afterRow, most }) =>
      rows
        .find({ importId, row: { $gt: afterRow }, ...(outcome === undefined ? {} : { outcome }) })
        .sort({ row: 1 })
        .limit(most)
        .toArray(),
  };
}

/** Counted from the rows themselves: nothing that a run remembers can make it wrong. */
async function tally(rows: Rows, importId: string): Promise<Tally> {
  const groups = await rows
    .aggregate<{ _id: Pick<RowResult, 'outcome' | 'reason'>; count: number }>([
      { $match: { importId } },
      { $group: { _id: { outcome: '$outcome', reason: '$reason' }, count: { $sum: 1 } } },
    ])
    .toArray();
  const result = emptyTally();
  for (const group of groups) count(result, group._id, group.count);
  return result;
}
