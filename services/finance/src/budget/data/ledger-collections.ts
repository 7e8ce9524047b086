import type { CollectionSpec } from '@seal/platform/mongo/collections';

const integer = { bsonType: ['int', 'long'] };
const integerFromZero = { ...integer, minimum: 0 };

/**
 * What even wrong code must not write (infra/docs/promises.md, P9): money that is not whole fen,
 * that is negative, or that goes beyond the budget, whether by a commitment or by lowering the
 * budget; more settled than accrued, or more paid than settled.
 */
export const budgetsCollection: CollectionSpec = {
  name: 'budgets',
  indexes: [],
  validator: {
    $jsonSchema: {
      bsonType: 'object',
      required: [
        'generation',
        'openingFen',
        'adjustedFen',
        'committedFen',
        'accruedFen',
        'heldOrders',
        'entryCount',
      ],
      properties: {
        generation: integerFromZero,
        finishedGeneration: integerFromZero,
        openingFen: integerFromZero,
        adjustedFen: integerFromZero,
        committedFen: integerFromZero,
        accruedFen: integerFromZero,
        invoicedFen: integer,
        settledFen: integerFromZero,
        paidFen: integerFromZero,
        heldOrders: integerFromZero,
        entryCount: integerFromZero,
      },
    },
    $expr: {
      $and: [
        { $lte: [{ $add: ['$committedFen', '$accruedFen'] }, '$adjustedFen'] },
        // A budget of before there were settlements has neither, and null is less than any number.
        { $lte: ['$settledFen', '$accruedFen'] },
        { $lte: ['$paidFen', { $ifNull: ['$settledFen', 0] }] },
      ],
    },
  },
};

export const entriesCollection: CollectionSpec = {
  name: 'ledgerEntries',
  indexes: [
    { name: 'position', key: { projectId: 1, position: 1 }, unique: true },
    {
      // A kind in order; the last two let accruals until a day be summed from the index alone.
      name: 'kind',
      key: { projectId: 1, kind: 1, position: 1, effectiveAt: 1, accruedFen: 1 },
    },
    { name: 'order', key: { orderId: 1, position: 1 } },
    {
      name: 'idempotency-key',
      key: { key: 1, projectId: 1 },
      unique: true,
      partialFilterExpression: { key: { $exists: true } },
    },
  ],
  validator: {
    $jsonSchema: {
      bsonType: 'object',
      required: ['projectId', 'kind', 'generation', 'position'],
      properties: {
        projectId: { bsonType: 'string' },
        generation: integerFromZero,
        position: integerFromZero,
        adjustedFen: integer,
        committedFen: integer,
        accruedFen: integer,
        invoicedFen: integer,
        settledFen: integer,
        paidFen: integer,
        month: { bsonType: 'string' },
      },
    },
  },
};

export const fundsCollection: CollectionSpec = {
  name: 'orderFunds',
  indexes: [
    {
      name: 'queue',
      key: { projectId: 1, status: 1, reason: 1, registeredAt: 1, _id: 1 },
      // Only what waits is ever looked for this way.
      partialFilterExpression: { status: 'held' },
    },
    { name: 'unpublished-engraving', key: { 'unpublished.engraving.at': 1 }, sparse: true },
  ],
  validator: {
    $jsonSchema: {
      bsonType: 'object',
      required: ['projectId', 'status', 'version'],
      properties: {
        amountFen: { bsonType: ['int', 'long', 'null'], minimum: 0 },
        completions: integerFromZero,
        reversals: integerFromZero,
        version: integerFromZero,
      },
    },
  },
};
