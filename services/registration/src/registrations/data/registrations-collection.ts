import type { CollectionSpec } from '@seal/platform/mongo/collections';

/** One free first set per code and project: the whole of the entitlement stands on this index. */
export const ENTITLEMENT_INDEX = 'one-set-per-code';
export const CASE_NUMBER_INDEX = 'case-number';
export const KEY_INDEX = 'idempotency-key';
export const SEARCH_INDEX = 'search';

export const registrationsCollection: CollectionSpec = {
  name: 'registrations',
  hasHistory: true,
  indexes: [
    {
      name: ENTITLEMENT_INDEX,
      key: { projectId: 1, entitledUscc: 1 },
      unique: true,
      partialFilterExpression: { entitledUscc: { $exists: true } },
    },
    {
      name: CASE_NUMBER_INDEX,
      key: { projectId: 1, caseNumber: 1, round: 1 },
      unique: true,
    },
    { name: KEY_INDEX, key: { creationKey: 1 }, unique: true, sparse: true },
    { name: 'newest-first', key: { projectId: 1, registeredAt: -1, _id: -1 } },
    {
      name: 'excluded',
      key: { projectId: 1, 'entitlement.reason': 1, registeredAt: -1, _id: -1 },
      partialFilterExpression: { 'entitlement.granted': false },
    },
    { name: SEARCH_INDEX, key: { projectId: 1, searchText: 1 } },
    { name: 'unhandled', key: { 'unpublished.engraving.at': 1 }, sparse: true },
  ],
  // Even wrong code can't grant a set past the unique index, or keep an entitlement that ended.
  validator: {
    $expr: {
      $eq: [
        { $ifNull: ['$entitledUscc', null] },
        { $cond: ['$entitlement.granted', '$uscc', null] },
      ],
    },
  },
};
