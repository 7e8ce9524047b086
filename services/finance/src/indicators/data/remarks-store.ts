import { insertOrChange } from '@seal/platform/batching/batched-changes';
import type mongoose from 'mongoose';
import type { RemarksStore } from '../application/indicator-deps.ts';
import type { RemarksDocument } from '../domain/evaluation-remarks.ts';
import { remarksCollection } from './remarks-collection.ts';

/** The only place that writes the remarks of self-evaluations. */
export function createRemarksStore(connection: mongoose.Connection): RemarksStore {
  const remarks = connection.collection<RemarksDocument>(remarksCollection.name);
  return {
    read: async (projectId) => (await remarks.findOne({ _id: projectId })) ?? undefined,
    change: insertOrChange(remarks),
  };
}
