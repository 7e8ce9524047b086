import type { PaymentDocument } from '../domain/payment.ts';
import type { ListQuery } from '../../months/exports.ts';
import type { ReconciliationDeps } from '../../reconciliation/exports.ts';

export interface PaymentStore {
  insert(payment: PaymentDocument): Promise<boolean>;
  remove(id: string): Promise<void>;
  markEntered(id: string): Promise<void>;
  findByVoucher(year: number, number: string): Promise<PaymentDocument | undefined>;
  findByKey(key: string): Promise<PaymentDocument | undefined>;
  /** In the order in which they were recorded. */
  list(query: ListQuery): Promise<PaymentDocument[]>;
  listUnentered(before: Date, most: number): Promise<PaymentDocument[]>;
}

export interface SettlementDeps extends ReconciliationDeps {
  payments: PaymentStore;
}
