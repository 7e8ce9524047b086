import type { Refused } from '@seal/contracts/http/error-catalogue';
import { changeAggregate, type Decided } from '@seal/kernel/aggregate/change-aggregate';
import type { Outcome } from '@seal/kernel/outcome';
import { type MonthDocument, monthFolding, openMonth } from '../domain/month.ts';
import type { AskedOfMonth, MonthsDeps } from './months-deps.ts';

/** One change of one month; a month in which nothing has happened yet is there, and open. */
export function changeMonth(
  deps: Pick<MonthsDeps, 'months'>,
  asked: AskedOfMonth,
  decide: (month: MonthDocument) => Decided<MonthDocument, Refused>,
): Promise<Outcome<MonthDocument, Refused>> {
  const { projectId, month } = asked;
  const changing = {
    folding: monthFolding,
    read: async () => (await deps.months.read(projectId, month)) ?? openMonth(projectId, month),
    decide,
    write: deps.months.change,
  };
  return changeAggregate(changing, asked);
}
