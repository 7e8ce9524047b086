import type { LedgerSeal } from '../domain/ledger-seal.ts';
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

export type BookedSeal = Pick<
  LedgerSeal,
  'uscc' | 'enterpriseName' | 'kind' | 'sealCode' | 'material' | 'claimedAt' | 'completedAt'
>;

/**
 * The books of a project, or what they say of one credit code, some records at a time: never the
 * whole in memory. What is not needed of a record is not there.
 */
export interface BookReader {
  orders(
    projectId: string,
    needs: readonly (keyof BookedOrder)[],
    uscc?: string,
  ): AsyncIterable<BookedOrder[]>;
  ledgerSeals(
    projectId: string,
    needs: readonly (keyof BookedSeal)[],
    uscc?: string,
  ): AsyncIterable<BookedSeal[]>;
}
