import { describesAggregate } from '@seal/kernel/aggregate/testing-aggregate';
import { newId } from '@seal/kernel/ids';
import { openTestDatabase } from '@seal/testing/test-database';
import { viewRemarks } from './api/evaluation-view.ts';
import { changeRemarks } from './application/change-remarks.ts';
import { remarksCollection } from './data/remarks-collection.ts';
import { createRemarksStore } from './data/remarks-store.ts';
import type { RemarksDocument } from './domain/evaluation-remarks.ts';

describesAggregate('remarks', async (probe) => {
  const { mongo, close } = await openTestDatabase([remarksCollection]);
  const store = createRemarksStore(mongo);
  const deps = {
    remarks: { ...store, change: probe.write(store.change) },
    readProject: async () => ({}) as never,
  };
  return {
    folding: {},
    open: async () => newId(),
    read: store.read,
    change: (projectId, reason, context) =>
      changeRemarks(deps, { ...context, projectId, remarks: { 1: { reason, measure: null } } }),
    view: (remarks: RemarksDocument) => viewRemarks(remarks),
    publishes: false,
    close,
  };
});
