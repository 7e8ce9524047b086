import { canonicalJson } from '@seal/kernel/canonical-json';
import {
  type Finding,
  findHistoryGaps,
  findUnhandled,
} from '@seal/platform/mongo/find-history-gaps';
import type { OpenService } from '@seal/platform/open-service';
import { ordersCollection } from './data/orders-collection.ts';
import { foldAt, type Order } from './domain/order.ts';

/**
 * What must hold of every order, on a live database: no gap in a history, each order exactly what
 * its history says, nothing untold since `handledBefore`. Answers what is wrong; empty is green.
 */
export async function verifyEngraving(
  connection: OpenService['mongo'],
  handledBefore: Date,
): Promise<Finding[]> {
  const collection = connection.collection<Order>(ordersCollection.name);
  const findings = [
    ...(await findHistoryGaps(collection as never)),
    ...(await findUnhandled(collection as never, 'finance', handledBefore)),
    ...(await findUnhandled(collection as never, 'registration', handledBefore)),
  ];
  for await (const order of collection.find()) {
    if (same(foldAt(order, order.version), order)) continue;
    findings.push({
      check: 'each order is what its history says',
      what: `order ${order._id} (${order.orderNumber}) differs from its history`,
    });
  }
  return findings;
}

function same(a: Order, b: Order): boolean {
  const comparable = (order: Order) =>
    canonicalJson(JSON.parse(JSON.stringify({ ...order, unpublished: null })));
  return comparable(a) === comparable(b);
}
