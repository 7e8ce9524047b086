import type { Grade } from '@seal/contracts/common/books';
import type { CollectionSpec } from '@seal/platform/mongo/collections';
import type mongoose from 'mongoose';
import type { RatingFilter, Ratings } from '../application/deps.ts';
import type { Rating } from '../domain/rating.ts';
import { clockFilter } from '../../deadlines/module.ts';
import { createRecordStore, olderThan } from '@seal/platform/mongo/record-store';

/** Ratings, one an order at most: the order's id is theirs. */
export const ratingsCollection: CollectionSpec = {
  name: 'ratings',
  hasHistory: true,
  indexes: [
    { name: 'newestFirst', key: { projectId: 1, ratedAt: -1, _id: -1 } },
    { name: 'byGrade', key: { projectId: 1, grade: 1, ratedAt: -1, _id: -1 } },
    { name: 'book', key: { projectId: 1, _id: 1 } },
    {
      name: 'followUps',
      key: { projectId: 1, 'followUp.closedAt': 1, 'followUp.dueAt': 1 },
      partialFilterExpression: { 'followUp.openedAt': { $type: 'date' } },
    },
    {
      name: 'dueTimes',
      key: { 'followUp.dueAt': 1 },
      partialFilterExpression: { 'followUp.openedAt': { $type: 'date' } },
    },
  ],
};

export function createRatingStore(connection: mongoose.Connection): Ratings {
  const collection = connection.collection<Rating>(
    ratingsCollection.name,
  ) as unknown as mongoose.mongo.Collection<Rating>;
  const countClocks = (projectId: string, now: Date) => {
    const count = (state: 'open' | 'overdue' | 'closed') =>
      collection.countDocuments({ projectId, ...clockFilter('followUp.', state, now) });
    return Promise.all([count('open'), count('overdue'), count('closed')]);
  };
  return {
    ...createRecordStore(collection),

    list: (filter) =>
      collection.find(toMongo(filter)).sort({ ratedAt: -1, _id: -1 }).limit(filter.most).toArray(),

    async count(projectId, now) {
      const grades = await collection
        .aggregate<{ _id: Grade; count: number }>([
          { $match: { projectId } },
          { $group: { _id: '$grade', count: { $sum: 1 } } },
        ])
        .toArray();
      const [open, overdue, closed] = await countClocks(projectId, now);
      return {
        byGrade: grades.map(({ _id, count }) => ({ grade: _id, count })),
        followUps: { open, overdue, closed },
      };
    },

    withoutDueTime: (most) =>
      collection
        .find({ 'followUp.openedAt': { $type: 'date' }, 'followUp.dueAt': null })
        .limit(most)
        .toArray(),

    all: (projectId) => collection.find({ projectId }).sort({ _id: 1 }),
  };
}

function toMongo({ projectId, grade, followUp, now, after }: RatingFilter): object {
  return {
    projectId,
    ...(grade === undefined ? {} : { grade }),
    ...clockFilter('followUp.', followUp, now),
    ...olderThan('ratedAt', after),
  };
}
