import { systemActor } from '@seal/contracts/common/roles';
import { entryIds, type LedgerEntry } from './ledger-entry.ts';
import type { OrderFunds } from './order-funds.ts';

/** A budget's standing, in fen: `adjustedFen` is the opening with all appropriations. */
export interface Balances {
  openingFen: number;
  adjustedFen: number;
  committedFen: number;
  accruedFen: number;
  /** Billed, approved and paid: each a part of the one before, but that a bill may be wrong. */
  invoicedFen: number;
  settledFen: number;
  paidFen: number;
  /** Orders waiting for money or for a price. */
  heldOrders: number;
  /** How many entries the ledger has: the position of the last one. */
  entryCount: number;
}

/** One project's budget; a step changes it by compare-and-set on `generation`. */
export interface Budget extends Balances {
  _id: string;
  generation: number;
  /** The last generation that is known to be finished; it may lag, it never runs ahead. */
  finishedGeneration: number;
}

/**
 * A budget with what its last step has to write elsewhere: entries and orders' money. Whoever finds
 * it unfinished can finish it, and no next generation begins before (decision: no transaction,
 * since one that hangs would block the budget).
 */
export interface Generation extends Budget {
  pendingEntries: LedgerEntry[];
  pendingFunds: OrderFunds[];
}

/** What a new order may still take, in fen. */
export function availableFen(balances: Balances): number {
  return balances.adjustedFen - balances.committedFen - balances.accruedFen;
}

/** A project's budget as it begins: the opening is its first entry. */
export function openBudget(projectId: string, openingFen: number, at: Date): Generation {
  const opening: LedgerEntry = {
    _id: entryIds.opening(projectId),
    projectId,
    kind: 'opening',
    generation: 1,
    position: 1,
    adjustedFen: openingFen,
    committedFen: 0,
    accruedFen: 0,
    orderId: null,
    documentNumber: null,
    note: null,
    actor: { id: systemActor.id, name: systemActor.name },
    at,
    effectiveAt: at,
  };
  return {
    _id: projectId,
    generation: 1,
    finishedGeneration: 0,
    openingFen,
    adjustedFen: openingFen,
    committedFen: 0,
    accruedFen: 0,
    invoicedFen: 0,
    settledFen: 0,
    paidFen: 0,
    heldOrders: 0,
    entryCount: 1,
    pendingEntries: [opening],
    pendingFunds: [],
  };
}
