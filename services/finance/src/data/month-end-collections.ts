import type { CollectionSpec } from '@seal/platform/mongo/collections';
import { lockedStates } from '../domain/month/month.ts';

const integer = { bsonType: ['int', 'long'] };

export const invoicesCollection: CollectionSpec = {
  name: 'invoices',
  indexes: [
    // For ever: over all projects and years.
    { name: 'number-of-seller', key: { fullNumber: 1, seller: 1 }, unique: true },
    { name: 'newest-first', key: { projectId: 1, _id: -1 } },
    { name: 'idempotency-key', key: { creationKey: 1 }, unique: true, sparse: true },
    {
      name: 'not-entered',
      key: { recordedAt: 1 },
      partialFilterExpression: { entered: false },
    },
  ],
  validator: {
    $jsonSchema: {
      bsonType: 'object',
      required: ['projectId', 'fullNumber', 'seller', 'month', 'statedFen', 'linesFen'],
      properties: { statedFen: integer, linesFen: integer, lineCount: integer },
    },
  },
};

/** The lines of invoices, many a document: 100,000 documents an invoice would be slow to read. */
export const invoiceLinesCollection: CollectionSpec = {
  name: 'invoiceLines',
  indexes: [{ name: 'of-invoice', key: { invoiceId: 1, piece: 1 }, unique: true }],
};

export const monthsCollection: CollectionSpec = {
  name: 'months',
  hasHistory: true,
  indexes: [
    { name: 'of-project', key: { projectId: 1, month: 1 }, unique: true },
    {
      // The two states that somebody has to finish; few documents are ever in them.
      name: 'unfinished',
      key: { state: 1 },
      partialFilterExpression: { state: { $in: lockedStates.filter((it) => it !== 'settled') } },
    },
  ],
};

export const runsCollection: CollectionSpec = { name: 'reconciliationRuns', indexes: [] };

/** What a run found, beside it: a document holds 16 MB, and a bad month may hold more. */
export const runPiecesCollection: CollectionSpec = {
  name: 'reconciliationPieces',
  indexes: [{ name: 'of-run', key: { runId: 1, part: 1, piece: 1 }, unique: true }],
};

export const paymentsCollection: CollectionSpec = {
  name: 'payments',
  indexes: [
    { name: 'voucher-of-year', key: { voucherYear: 1, voucherNumber: 1 }, unique: true },
    { name: 'of-project', key: { projectId: 1, _id: 1 } },
    { name: 'idempotency-key', key: { creationKey: 1 }, unique: true, sparse: true },
    {
      name: 'not-entered',
      key: { recordedAt: 1 },
      partialFilterExpression: { entered: false },
    },
  ],
  validator: {
    $jsonSchema: {
      bsonType: 'object',
      required: ['projectId', 'month', 'voucherYear', 'voucherNumber', 'amountFen'],
      properties: { amountFen: integer },
    },
  },
};
