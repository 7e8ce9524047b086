import type { BudgetCourse } from '@seal/contracts/finance/budget-course';
import type { Refused } from '@seal/contracts/http/error-catalogue';
import { dayStart, shiftDay } from '@seal/kernel/time/shanghai-time';
import { ok, type Outcome, refuse } from '@seal/kernel/outcome';
import { courseDays } from '../domain/course-days.ts';
import type { ForecastDeps } from './forecast-deps.ts';

/** How the year has gone, as of the end of a day of Asia/Shanghai. Refuses: not-found. */
export async function readCourse(
  { readTerms, forecasts }: ForecastDeps,
  projectId: string,
  asOf: string,
): Promise<Outcome<BudgetCourse, Refused>> {
  const terms = await readTerms(projectId);
  if (!terms) return refuse('not-found');
  const before = dayStart(shiftDay(asOf, 1));
  const [boundByDay, movedByDay] = await Promise.all([
    forecasts.committedByDay(projectId, before),
    forecasts.movedByDay(projectId, before),
  ]);
  return ok({ asOf, fiscalYear: terms.fiscalYear, days: courseDays(boundByDay, movedByDay) });
}
