import type { CollectionSpec } from '@seal/platform/mongo/collections';

const integer = { bsonType: ['int', 'long'] };

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
