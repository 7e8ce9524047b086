import { insertOrChange } from '@seal/platform/batching/batched-changes';
import type mongoose from 'mongoose';
import type { MonthStore } from '../application/months-deps.ts';
import { lockedStates, type MonthDocument, monthId } from '../domain/month.ts';
import { monthsCollection } from './months-collection.ts';

/** The only place that writes months. */
export function createMonthStore(connection: mongoose.Connection): MonthStore {
  const months = connection.collection<MonthDocument>(monthsCollection.name);

  return {
    read: async (projectId, month) =>
      (await months.findOne({ _id: monthId(projectId, month) })) ?? undefined,

    list: (projectId) =>
      months
        .find({ projectId }, { projection: { history: 0 } })
        .sort({ month: 1 })
        .toArray(),

    change: insertOrChange(months),

    listUnfinished: (most) =>
      months
        .find({ state: { $in: lockedStates.filter((it) => it !== 'settled') } })
        .limit(most)
        .toArray(),
  };
}
