import { type Clock, systemClock } from '@seal/platform/runtime/clock';
import { createService } from '@seal/platform/runtime/create-service';
import type { Composed } from '@seal/platform/runtime/run-service';
import { verifierOf } from '@seal/platform/runtime/verify-records';
import { budgetRecords, openBudgetModule } from './budget/module.ts';
import type { FinanceConfig } from './config.ts';
import { openDocuments } from './documents/module.ts';
import { openEvidence } from './evidence/module.ts';
import { openForecast } from './forecast/module.ts';
import { indicatorRecords, openIndicators } from './indicators/module.ts';
import { invoiceRecords, openInvoices } from './invoices/module.ts';
import { monthRecords, openMonths } from './months/module.ts';
import { openProjectsModule, projectRecords, readAllProjects } from './projects/module.ts';
import { openReconciliation, reconciliationRecords } from './reconciliation/module.ts';
import { openSettlement, settlementRecords } from './settlement/module.ts';

export const financeRecords = [
  projectRecords,
  budgetRecords,
  monthRecords,
  invoiceRecords,
  reconciliationRecords,
  settlementRecords,
  indicatorRecords,
];

/** What it costs. `clock` is given by tests that move it. */
export async function composeFinance(
  config: FinanceConfig,
  { clock = systemClock }: { clock?: Clock } = {},
): Promise<Composed> {
  const now = () => clock.now();
  const files = await readAllProjects(config, now());
  return createService('finance', config, {
    records: financeRecords,
    clock,
    async open(service) {
      const projects = openProjectsModule(service);
      const budget = await openBudgetModule(service, projects, files);
      const months = openMonths(service, budget.ledger);
      const invoices = openInvoices(service, months);
      const reconciliation = openReconciliation(service, invoices, config);
      const settlement = openSettlement(service, reconciliation);
      const forecast = openForecast(service, budget.ledger);
      const indicators = openIndicators(service, projects, reconciliation);
      const evidence = openEvidence(indicators.deps, now);
      const parts = { monthEnd: settlement.deps, indicators: indicators.deps, budget: budget.deps };
      const documents = openDocuments(parts, now);
      const closing = [months, invoices, reconciliation, settlement];
      return [projects, budget, ...closing, forecast, indicators, evidence, documents];
    },
  });
}

/**
 * Every invariant of this service's database: balances = sums of entries, committed + accrued ≤
 * adjusted, each commitment resolved once, each round accrued once, orders' money as their entries
 * say, each settlement what its run matched, paid never more than settled, no set settled twice.
 */
export const verifyFinance = verifierOf(financeRecords);
