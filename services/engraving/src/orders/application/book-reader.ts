import type { Order } from '../domain/order.ts';

/** What the book says of an order: nothing of a person. */
export type BookedOrder = Pick<
  Order,
  | '_id'
  | 'orderNumber'
  | 'registrationId'
  | 'uscc'
  | 'enterpriseName'
  | 'status'
  | 'registeredAt'
  | 'queuedAt'
  | 'dueAt'
  | 'claimedAt'
  | 'completedAt'
  | 'acceptedAt'
  | 'collectedAt'
  | 'cancelledAt'
  | 'overdueAt'
  | 'late'
  | 'wallMinutes'
  | 'workingMinutes'
  | 'reversals'
  | 'takeOver'
  | 'seals'
>;

/**
 * The orders of a project, or what they say of one credit code, some records at a time: never the
 * whole in memory. What is not needed of a record is not there.
 */
export interface OrderBookReader {
  read(
    projectId: string,
    needs: readonly (keyof BookedOrder)[],
    uscc?: string,
  ): AsyncIterable<BookedOrder[]>;
}
