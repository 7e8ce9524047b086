import { canonicalJson } from '@seal/kernel/canonical-json';
import {
  type Finding,
  findHistoryGaps,
  findUnhandled,
} from '@seal/platform/mongo/find-history-gaps';
import type { OpenService } from '@seal/platform/open-service';
import { casesCollection } from './data/case-store.ts';
import { ordersCollection } from './data/orders-collection.ts';
import { ratingsCollection } from './data/rating-store.ts';
import { spotChecksCollection } from './data/spot-check-store.ts';
import { foldAt, type Order } from './domain/order.ts';
import { foldRecord, type Recorded } from './domain/record.ts';
import { foldSpotCheck, type SpotCheck } from './domain/spot-check.ts';

/** The names of what is checked, as findings carry them. */
export const engravingChecks = [
  'no gap in any history',
  'each published history entry is handled',
  'each order is what its history says',
  'each record is what its history says',
] as const;

/**
 * What must hold of every order, rating, case and spot check, on a live database: no gap in a
 * history, each exactly what its history says, nothing untold since `handledBefore`. Answers what
 * is wrong; empty is green.
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
  const fold = (record: SpotCheck) => foldSpotCheck(record, record.version);
  return [
    ...findings,
    ...(await findChanged(connection, ratingsCollection.name)),
    ...(await findChanged(connection, casesCollection.name)),
    ...(await findChanged<SpotCheck>(connection, spotChecksCollection.name, fold)),
  ];
}

/** Records of one kind with a gap in their history, or that differ from it. */
async function findChanged<D extends Recorded<object>>(
  connection: OpenService['mongo'],
  name: string,
  fold: (record: D) => D = (record) => foldRecord<object, D>(record, record.version),
): Promise<Finding[]> {
  const collection = connection.collection(name);
  const findings = await findHistoryGaps(collection as never);
  for await (const found of collection.find()) {
    const record = found as unknown as D;
    if (same(fold(record), record)) continue;
    const what = `${name} ${record._id} differs from its history`;
    findings.push({ check: 'each record is what its history says', what });
  }
  return findings;
}

function same(a: object, b: object): boolean {
  const comparable = (it: object) =>
    canonicalJson(JSON.parse(JSON.stringify({ ...it, unpublished: null })));
  return comparable(a) === comparable(b);
}
