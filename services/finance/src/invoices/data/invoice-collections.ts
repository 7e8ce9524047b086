import type { CollectionSpec } from '@seal/platform/mongo/collections';

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
