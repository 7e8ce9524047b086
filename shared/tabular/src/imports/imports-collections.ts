import type { CollectionSpec } from '@seal/platform/mongo/collections';
import type { ModuleRecords } from '@seal/platform/runtime/module';

export const importsCollection: CollectionSpec = {
  name: 'imports',
  indexes: [
    { name: 'idempotencyKey', key: { creationKey: 1 }, unique: true, sparse: true },
    { name: 'waiting', key: { status: 1, progressAt: 1 } },
  ],
};

export const importRowsCollection: CollectionSpec = {
  name: 'importRows',
  indexes: [
    { name: 'inOrder', key: { importId: 1, row: 1 } },
    { name: 'byOutcome', key: { importId: 1, outcome: 1, row: 1 } },
  ],
};

/** What a module that takes in files keeps of them, beside what it makes of their rows. */
export const importRecords: ModuleRecords = {
  collections: [importsCollection, importRowsCollection],
};
