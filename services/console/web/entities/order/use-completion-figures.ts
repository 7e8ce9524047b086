import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api/api.ts';
import { ordersKey } from './orders-cache.ts';

/** What was done today and this month; read anew when orders change, and at midnight. */
export function useCompletionFigures(project: string) {
  return useQuery({
    queryKey: [...ordersKey(project), 'counts', 'completed'],
    queryFn: () => call(engravingEndpoints.readCompletionFigures, { params: { project } }),
    refetchInterval: 300_000,
  });
}

/** '98.5%'; nothing where there is nothing to judge. */
export function rateOf(done: { completed: number; onTime: number } | undefined): string {
  if (!done || done.completed === 0) return '—';
  const percent = (done.onTime / done.completed) * 100;
  // Rounded down: 99.96% is not all of them.
  return `${Math.floor(percent * 10) / 10}%`;
}
