import { previewEndpoints } from '@seal/contracts/common/administration-endpoints';
import { budgetEndpoints } from '@seal/contracts/finance/budget-endpoints';
import type { OutboxSpec } from '@seal/platform/messaging/outbox';
import { type Module, type ModuleRecords, routes } from '@seal/platform/runtime/module';
import type { OpenService } from '@seal/platform/runtime/open-service';
import { type BudgetHandlerDeps, budgetHandlers } from './api/budget-handlers.ts';
import { previewHandlers } from './api/preview-handlers.ts';
import { openProjects } from './application/open-projects.ts';
import { verifyLedger } from './application/verify-ledger.ts';
import { createFundsReader } from './data/funds-reader.ts';
import { createLedgerAudit } from './data/ledger-audit.ts';
import {
  budgetsCollection,
  entriesCollection,
  fundsCollection,
} from './data/ledger-collections.ts';
import { toBudgetEvent } from './domain/budget-event.ts';
import type { OrderFunds } from './domain/order-funds.ts';
import { onOrderMoney } from './jobs/on-order-money.ts';
import { sweepHeld } from './jobs/sweep-held.ts';
import type { Projects } from '../projects/module.ts';
import { type Ledger, openLedger } from './open-ledger.ts';
import type { ProjectFile } from '../projects/exports.ts';

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

/** The year's money in an append-only ledger; each of `files` is opened with its budget. */
export async function openBudgetModule(
  service: OpenService,
  { deps: projectDeps }: Projects,
  files: readonly ProjectFile[],
): Promise<BudgetModule> {
  const { mongo, clock, log } = service;
  const ledger = openLedger({
    mongo,
    clock,
    publishDecisions: service.outbox(decisions).publish,
    warnOfThreshold: (projectId, percent) =>
      log.warn({ projectId, percent }, 'the budget has reached a threshold'),
  });
  const { store, settle, readTerms } = ledger;
  await openProjects({ ...projectDeps, ledger: store }, files, clock.now());
  const deps = { ...ledger, ledger: store };
  const { projects } = projectDeps;
  const previewDeps = { projects, ledger: store, funds: createFundsReader(mongo) };
  return {
    ledger,
    deps,
    routes: [
      routes(budgetEndpoints, budgetHandlers(deps)),
      routes(previewEndpoints, previewHandlers(previewDeps)),
    ],
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

export type { Ledger };
export { createMoneyReader } from './data/money-book.ts';
export { createPriceReader } from './data/order-prices.ts';
export { viewBudget } from './api/budget-view.ts';
export { entriesCollection, fundsCollection } from './data/ledger-collections.ts';
export { createLedgerStore } from './data/ledger-store.ts';
