import type { CollectionSpec } from '@seal/platform/mongo/collections';

export const runsCollection: CollectionSpec = { name: 'reconciliationRuns', indexes: [] };

/** What a run found, beside it: a document holds 16 MB, and a bad month may hold more. */
export const runPiecesCollection: CollectionSpec = {
  name: 'reconciliationPieces',
  indexes: [{ name: 'of-run', key: { runId: 1, part: 1, piece: 1 }, unique: true }],
};
