import { faultPoint } from '@seal/platform/fault-points';
import { changeInGroups } from '@seal/platform/groups/change-in-groups';
import { insertAll } from '@seal/platform/groups/insert-in-groups';
import type mongoose from 'mongoose';
import type { RemarksStore } from '../application/indicator-deps.ts';
import type { RemarksDocument, RemarksEntry } from '../domain/indicators/evaluation-remarks.ts';
import { remarksCollection } from './remarks-collection.ts';

type StoredRemarks = Omit<RemarksDocument, 'history'> & {
  history: (RemarksEntry & { data: Record<string, unknown> })[];
};

/** The only place that writes the remarks of self-evaluations. */
export function createRemarksStore(connection: mongoose.Connection): RemarksStore {
  const remarks = connection.collection<StoredRemarks>(remarksCollection.name);
  const change = changeInGroups(remarks);

  return {
    read: async (projectId) => (await remarks.findOne({ _id: projectId })) ?? undefined,

    async insert(document) {
      const [answer] = await insertAll(remarks, [document as StoredRemarks]);
      if (!answer?.inserted) return false;
      faultPoint('inserted');
      return true;
    },

    async change(projectId, fromVersion, entry) {
      const set = { remarks: entry.data.remarks };
      return (await change({ id: projectId, fromVersion, set, unset: [], entry })) === 'won';
    },
  };
}
