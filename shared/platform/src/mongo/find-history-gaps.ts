import type mongoose from 'mongoose';

/** One thing that is not as it must be, in words an operator can act on. */
export interface Finding {
  check: string;
  what: string;
}

/** More would fill the screen and say no more. */
const MOST_FINDINGS = 100;

/** Aggregates whose history is not 1, 2, 3 … up to their version. */
export async function findHistoryGaps(collection: mongoose.mongo.Collection): Promise<Finding[]> {
  const wanted = { $range: [1, { $add: ['$version', 1] }] };
  const found = await collection
    .find({ $expr: { $ne: ['$history.version', wanted] } }, { projection: { version: 1 } })
    .limit(MOST_FINDINGS)
    .toArray();
  const { collectionName } = collection;
  return found.map(({ _id, version }) => ({
    check: 'no gap in any history',
    what: `${collectionName} ${String(_id)} is at version ${version}, its history is not`,
  }));
}

/** Marks that no consumer has handled since `before`. */
export async function findUnhandled(
  collection: mongoose.mongo.Collection,
  consumer: string,
  before: Date,
): Promise<Finding[]> {
  const mark = `unpublished.${consumer}`;
  const found = await collection
    .find({ [`${mark}.at`]: { $lte: before } }, { projection: { [mark]: 1 } })
    .limit(MOST_FINDINGS)
    .toArray();
  return found.map(({ _id }) => ({
    check: 'each published history entry is handled',
    what: `${collection.collectionName} ${String(_id)} waits for ${consumer}`,
  }));
}
