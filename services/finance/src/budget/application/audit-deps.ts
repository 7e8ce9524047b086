import type { Generation } from '../domain/budget.ts';
import type { LedgerSums } from '../domain/find-budget-faults.ts';
import type { OrderSums } from '../domain/find-order-faults.ts';
import type { LedgerEntry } from '../domain/ledger-entry.ts';
import type { OrderFunds } from '../domain/order-funds.ts';
import type { ProjectDocument } from '../../projects/exports.ts';

/** What the audit reads; it writes nothing. */
export interface LedgerAudit {
  listProjects(): Promise<ProjectDocument[]>;
  readGeneration(projectId: string): Promise<Generation | undefined>;
  /** Over the entries of all generations before that one. */
  sumBefore(projectId: string, generation: number): Promise<LedgerSums>;
  /** Held orders, those left aside not counted. */
  countHeld(projectId: string, without: readonly string[]): Promise<number>;
  /** Orders with entries, a batch at a time, in no order. */
  sumOrders(projectId: string): AsyncIterable<OrderSums[]>;
  /** Orders with a standing, a batch at a time, in no order. */
  listFunds(projectId: string): AsyncIterable<OrderFunds[]>;
  readFunds(orderIds: readonly string[]): Promise<OrderFunds[]>;
  readOrderEntries(orderId: string): Promise<LedgerEntry[]>;
}

/** Something that must never be: which check found it, and what it is, in words. */
export interface Finding {
  check: string;
  what: string;
}
