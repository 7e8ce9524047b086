import { reconciliationEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import type { ReconciliationSummary } from '@seal/contracts/finance/reconciliation';
import { shanghaiMonth } from '@seal/kernel/time/shanghai-time';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';
import { serverNow } from '../../lib/api/server-clock.ts';

export interface MonthOf {
  month: string;
  /** Absent where nothing was billed and nothing reconciled. */
  summary: ReconciliationSummary | undefined;
}

/** Everything that is read of a project's months lies below this key. */
export const monthsKey = (project: string) => ['months', project] as const;

/** A year has twelve months; more are billed into the next one. */
const MOST = '200';

/** The months of the project's year up to now and those with books, the newest first. */
export function useMonths() {
  const { id: project, fiscalYear } = useProject();
  const { data, error, refetch } = useQuery({
    queryKey: monthsKey(project),
    queryFn: () =>
      call(reconciliationEndpoints.listReconciliations, {
        params: { project },
        query: { limit: MOST },
      }),
  });
  const now = shanghaiMonth(new Date(serverNow()));
  const ofYear = Array.from({ length: 12 }, (_, n) => {
    return `${fiscalYear}-${String(n + 1).padStart(2, '0')}`;
  });
  const known = new Map(data?.items.map((it) => [it.month, it]));
  const names = new Set([...ofYear.filter((month) => month <= now), ...known.keys()]);
  const months: MonthOf[] | undefined =
    data &&
    [...names]
      .toSorted()
      .toReversed()
      .map((month) => ({ month, summary: known.get(month) }));
  return { months, error, refetch: () => void refetch() };
}
