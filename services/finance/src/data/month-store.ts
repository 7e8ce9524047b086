import { faultPoint } from '@seal/platform/fault-points';
import { type HistoryEntry, changeAll } from '@seal/platform/groups/change-in-groups';
import { insertAll } from '@seal/platform/groups/insert-in-groups';
import type mongoose from 'mongoose';
import type { MonthStore } from '../application/month-end-deps.ts';
import { lockedStates, type MonthDocument, monthId, openMonth } from '../domain/month/month.ts';
import { monthsCollection } from './month-end-collections.ts';

/** As the platform's groups know an aggregate. */
type Stored = Omit<MonthDocument, 'history'> & { history: HistoryEntry[] };

/** The only place that writes months. */
export function createMonthStore(connection: mongoose.Connection): MonthStore {
  const months = connection.collection<MonthDocument>(monthsCollection.name);

  return {
    async open(projectId, month) {
      const known = await months.findOne({ _id: monthId(projectId, month) });
      if (known) return known;
      const opened = openMonth(projectId, month);
      const [answer] = await insertAll(months, [opened]);
      return answer?.inserted ? opened : (await months.findOne({ _id: opened._id }))!;
    },

    read: async (projectId, month) =>
      (await months.findOne({ _id: monthId(projectId, month) })) ?? undefined,

    list: (projectId) =>
      months
        .find({ projectId }, { projection: { history: 0 } })
        .sort({ month: 1 })
        .toArray(),

    async change(month, entry, standing) {
      const { _id: id, version: fromVersion } = month;
      const change = { id, fromVersion, set: standing, entry: entry as unknown as HistoryEntry };
      const collection = months as unknown as mongoose.mongo.Collection<Stored>;
      const [outcome] = await changeAll(collection, [change]);
      if (outcome === 'won') faultPoint('changed');
      return outcome === 'won';
    },

    listUnfinished: (most) =>
      months
        .find({ state: { $in: lockedStates.filter((it) => it !== 'settled') } })
        .limit(most)
        .toArray(),
  };
}
