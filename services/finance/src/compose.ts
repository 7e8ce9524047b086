import { type Clock, systemClock } from '@seal/platform/runtime/clock';
import type { Composed } from '@seal/platform/runtime/run-service';
import { createService } from '@seal/platform/runtime/create-service';
import { verifierOf } from '@seal/platform/runtime/verify-records';
import { budgetRecords, openBudgetModule } from './budget/module.ts';
import type { FinanceConfig } from './config.ts';
import { readAllProjects } from './data/read-all-projects.ts';
import { openDocuments } from './documents/module.ts';
import { indicatorRecords, openIndicators } from './indicators/module.ts';
import { monthEndRecords, openMonthEndModule } from './month-end/module.ts';
import { openProjectsModule, projectRecords } from './projects/module.ts';

export const financeRecords = [projectRecords, budgetRecords, monthEndRecords, indicatorRecords];

/** What it costs. `clock` is given by tests that move it. */
export async function composeFinance(
  config: FinanceConfig,
  { clock = systemClock }: { clock?: Clock } = {},
): Promise<Composed> {
  const files = await readAllProjects(config, clock.now());
  return createService('finance', config, {
    records: financeRecords,
    clock,
    async open(service) {
      const now = () => clock.now();
      const projects = await openProjectsModule(service, files);
      const budget = openBudgetModule(service);
      const monthEnd = openMonthEndModule(service, config, budget.ledger);
      const indicators = openIndicators(service, config);
      const parts = { monthEnd: monthEnd.deps, indicators: indicators.deps, budget: budget.deps };
      return [projects, budget, monthEnd, indicators, openDocuments(parts, now)];
    },
  });
}

/**
 * Every invariant of this service's database: balances = sums of entries, committed + accrued ≤
 * adjusted, each commitment resolved once, each round accrued once, orders' money as their entries
 * say, each settlement what its run matched, paid never more than settled, no set settled twice.
 */
export const verifyFinance = verifierOf(financeRecords);
