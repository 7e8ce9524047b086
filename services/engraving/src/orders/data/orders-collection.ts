import type { CollectionSpec } from '@seal/platform/mongo/collections';

/** Orders, one document each with its history inside. Every index has a query that needs it. */
export const ordersCollection: CollectionSpec = {
  name: 'orders',
  hasHistory: true,
  indexes: [
    { name: 'byState', key: { projectId: 1, status: 1, listAt: 1, _id: 1 } },
    { name: 'byDueTime', key: { projectId: 1, listAt: 1, _id: 1 } },
    {
      name: 'late',
      key: { projectId: 1, listAt: 1, _id: 1, late: 1 },
      partialFilterExpression: { late: true },
    },
    { name: 'byCreditCode', key: { projectId: 1, uscc: 1 } },
    { name: 'search', key: { projectId: 1, searchText: 1 } },
    {
      name: 'sealCodeOnce',
      key: { projectId: 1, usedSealCodes: 1 },
      unique: true,
      partialFilterExpression: { usedSealCodes: { $exists: true } },
    },
    {
      name: 'alarms',
      key: { alarmAt: 1 },
      partialFilterExpression: { alarmAt: { $type: 'date' } },
    },
    {
      name: 'heldFor',
      key: { holdReason: 1, registeredAt: 1 },
      partialFilterExpression: { holdReason: { $type: 'string' } },
    },
    { name: 'publicLink', key: { linkToken: 1 }, unique: true, sparse: true },
    { name: 'untoldFinance', key: { 'unpublished.finance.at': 1 }, sparse: true },
    { name: 'untoldRegistration', key: { 'unpublished.registration.at': 1 }, sparse: true },
  ],
};

export const countersCollection: CollectionSpec = { name: 'counters', indexes: [] };
