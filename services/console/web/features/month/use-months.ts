import { reconciliationEndpoints } from '@seal/contracts/finance/month-end-endpoints';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api/api.ts';
import { useProject } from '../../lib/project-context.ts';

/** Everything that is read of a project's months lies below this key. */
export const monthsKey = (project: string) => ['months', project] as const;

/** A year has twelve months; more are billed into the next one. */
const MOST = '200';

/** The months of the project's year up to now and those with books, the newest first. */
export function useMonths() {
  const { id: project } = useProject();
  const { data, error, refetch } = useQuery({
    queryKey: monthsKey(project),
    queryFn: () =>
      call(reconciliationEndpoints.listReconciliations, {
        params: { project },
        query: { limit: MOST },
      }),
  });
  return { months: data?.items.toReversed(), error, refetch: () => void refetch() };
}
