import { historyHandler } from '@seal/platform/history-handler';
import { createHistoryReader } from '@seal/platform/mongo/history-reader';
import type { OpenService } from '@seal/platform/open-service';
import { verificationHandlers } from '@seal/platform/verification-handlers';
import { ordersCollection } from './data/orders-collection.ts';
import { engravingChecks, verifyEngraving } from './verify.ts';

/** Who did what, and whether the records hold. */
export function auditHandlers(service: OpenService, hasProject: (id: string) => Promise<boolean>) {
  const orders = service.mongo.collection(ordersCollection.name);
  return {
    ...verificationHandlers(service, {
      verify: (before) => verifyEngraving(service.mongo, before),
      checks: engravingChecks,
    }),
    listOrderHistory: historyHandler(hasProject, createHistoryReader(orders, 'orderNumber')),
  };
}
