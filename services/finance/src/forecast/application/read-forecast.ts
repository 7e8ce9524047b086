import type { BudgetForecast } from '@seal/contracts/finance/budget-forecast';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { dayStart, shiftDay } from '@seal/kernel/time/shanghai-time';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { forecastBudget } from '../domain/forecast-budget.ts';
import type { ForecastDeps } from './forecast-deps.ts';

/** The forecast as of the end of a day of Asia/Shanghai. Refuses: not-found. */
export async function readForecast(
  { readTerms, forecasts }: ForecastDeps,
  projectId: string,
  asOf: string,
): Promise<Outcome<BudgetForecast, Refused>> {
  const terms = await readTerms(projectId);
  if (!terms) return refuse('not-found');
  const nextDay = shiftDay(asOf, 1);
  const before = dayStart(nextDay);
  const [sums, committedByDay, payments] = await Promise.all([
    forecasts.sumBefore(projectId, before),
    forecasts.committedByDay(projectId, before),
    forecasts.listPayments(projectId, nextDay),
  ]);
  return ok(forecastBudget({ asOf, terms, ...sums, committedByDay, payments }));
}
