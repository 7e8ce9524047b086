import { budgetEndpoints } from '@seal/contracts/finance/budget-endpoints';
import type { OutboxSpec } from '@seal/platform/messaging/outbox';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import { type BudgetHandlerDeps, budgetHandlers } from '../api/budget-handlers.ts';
import { verifyLedger } from '../application/verify-ledger.ts';
import { createLedgerAudit } from '../data/ledger-audit.ts';
import {
  budgetsCollection,
  entriesCollection,
  fundsCollection,
} from '../data/ledger-collections.ts';
import { createProjectStore } from '../data/project-store.ts';
import type { OrderFunds } from '../domain/order-funds.ts';
import { onOrderMoney } from '../jobs/on-order-money.ts';
import { sweepHeld } from '../jobs/sweep-held.ts';
import { toBudgetEvent } from '../jobs/told-events.ts';
import { type Ledger, openLedger } from './open-ledger.ts';

export type { Ledger };

const decisions: OutboxSpec<OrderFunds> = {
  collection: fundsCollection.name,
  to: 'engraving',
  kind: 'budget',
  toEvent: toBudgetEvent,
};

export const budgetRecords: ModuleRecords = {
  collections: [budgetsCollection, entriesCollection, fundsCollection],
  outboxes: [decisions],
  checks: [
    {
      names: ['project', 'budget', 'ledger'],
      find: (connection) => verifyLedger(createLedgerAudit(connection)),
    },
  ],
};

/** How often held orders are looked at. Longer: money that came in waits longer for them. */
const HELD_SWEEP_MS = 5_000;

export interface BudgetModule extends Module {
  ledger: Ledger;
  /** What the budget is read by. */
  deps: BudgetHandlerDeps;
}

/** The year's money: committed, accrued and paid, in an append-only ledger. */
export function openBudgetModule(service: OpenService): BudgetModule {
  const { mongo, clock, log } = service;
  const ledger = openLedger({
    mongo,
    clock,
    publishDecisions: service.outbox(decisions).publish,
    warnOfThreshold: (projectId, percent) =>
      log.warn({ projectId, percent }, 'the budget has reached a threshold'),
  });
  const { store, settle, readTerms } = ledger;
  const deps = { ...ledger, ledger: store };
  const projects = createProjectStore(mongo);
  return {
    ledger,
    deps,
    routes: [routes(budgetEndpoints, budgetHandlers(deps))],
    consumers: { 'order-money': onOrderMoney(settle) },
    sweeps: [
      {
        name: 'releasing held orders',
        everyMs: HELD_SWEEP_MS,
        run: () => sweepHeld({ ledger: store, readTerms, settle, projects }),
      },
    ],
  };
}
