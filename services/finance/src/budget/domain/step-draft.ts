import type { EntryKind } from '@seal/contracts/finance/budget';
import { systemActor } from '@seal/contracts/common/roles';
import { availableFen, type Balances, type Budget } from './budget.ts';
import type { LedgerEntry, Movement } from './ledger-entry.ts';
import { fundsMoves, type OrderFunds } from './order-funds.ts';

/** A step while it is being decided: what it starts from, and what has come of it so far. */
export interface StepDraft {
  projectId: string;
  generation: number;
  at: Date;
  balances: Balances;
  entries: LedgerEntry[];
  /** The orders that the step looks at, as they stand by now. */
  funds: Map<string, OrderFunds>;
  /** As they stood before the step. */
  before: ReadonlyMap<string, OrderFunds>;
  changed: Set<string>;
}

export function openDraft(budget: Budget, funds: readonly OrderFunds[], at: Date): StepDraft {
  const before = new Map(funds.map((it) => [it._id, it]));
  const { _id, generation, openingFen, adjustedFen, committedFen, accruedFen } = budget;
  const { invoicedFen, settledFen, paidFen, heldOrders, entryCount } = budget;
  return {
    projectId: _id,
    generation: generation + 1,
    at,
    balances: {
      openingFen,
      adjustedFen,
      committedFen,
      accruedFen,
      invoicedFen,
      settledFen,
      paidFen,
      heldOrders,
      entryCount,
    },
    entries: [],
    funds: new Map(before),
    before,
    changed: new Set(),
  };
}

type NewEntry = { _id: string; kind: EntryKind } & Partial<Movement> &
  Partial<
    Pick<
      LedgerEntry,
      | 'orderId'
      | 'month'
      | 'documentNumber'
      | 'note'
      | 'actor'
      | 'effectiveAt'
      | 'key'
      | 'fingerprint'
    >
  >;

/** Appends an entry and moves the balances by it. Throws when that breaks a limit: it is a bug. */
export function record(draft: StepDraft, entry: NewEntry): LedgerEntry {
  const { balances } = draft;
  balances.entryCount += 1;
  const recorded: LedgerEntry = {
    projectId: draft.projectId,
    generation: draft.generation,
    position: balances.entryCount,
    adjustedFen: 0,
    committedFen: 0,
    accruedFen: 0,
    orderId: null,
    documentNumber: null,
    note: null,
    actor: { id: systemActor.id, name: systemActor.name },
    at: draft.at,
    effectiveAt: draft.at,
    ...entry,
  };
  balances.adjustedFen += recorded.adjustedFen;
  balances.committedFen += recorded.committedFen;
  balances.accruedFen += recorded.accruedFen;
  balances.invoicedFen += recorded.invoicedFen ?? 0;
  balances.settledFen += recorded.settledFen ?? 0;
  balances.paidFen += recorded.paidFen ?? 0;
  if (balances.committedFen < 0 || balances.accruedFen < 0 || availableFen(balances) < 0) {
    throw new RangeError(`entry ${entry.kind} breaks the budget of ${draft.projectId}`);
  }
  draft.entries.push(recorded);
  return recorded;
}

type NewFunds = Pick<OrderFunds, 'status'> & Partial<OrderFunds>;

/**
 * Moves an order's money to another state, one version further than before the step. Every version
 * carries the whole standing, and `tell` marks it as a decision that engraving is waiting for.
 */
export function moveFunds(
  draft: StepDraft,
  order: Pick<OrderFunds, '_id' | 'registeredAt'>,
  to: NewFunds,
  tell: boolean,
): OrderFunds {
  const now = draft.funds.get(order._id);
  const from = now?.status ?? 'absent';
  if (!(fundsMoves[from] as readonly string[]).includes(to.status)) {
    throw new RangeError(`funds can't move from ${from} to ${to.status}`);
  }
  const version = (draft.before.get(order._id)?.version ?? 0) + 1;
  const moved: OrderFunds = {
    _id: order._id,
    projectId: draft.projectId,
    reason: null,
    amountFen: now?.amountFen ?? null,
    registeredAt: now?.registeredAt ?? order.registeredAt,
    completions: now?.completions ?? 0,
    reversals: now?.reversals ?? 0,
    ...to,
    version,
    unpublished: tell ? { engraving: { seq: version, at: draft.at } } : {},
  };
  draft.balances.heldOrders += Number(to.status === 'held') - Number(from === 'held');
  draft.funds.set(order._id, moved);
  draft.changed.add(order._id);
  return moved;
}
