import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order, OrderStatus } from '@seal/contracts/engraving/order';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from '../../lib/api/api.ts';
import { openListKey } from './orders-cache.ts';
import { readAllPages } from '../../lib/api/paged-list.ts';

/** More than this are not on a board at once; the rest comes as these are done. */
const MOST_PAGES = 5;

/** All orders in these states, by due time, kept true by the live stream. */
export function useOpenOrders(
  project: string,
  statuses: readonly OrderStatus[],
): UseQueryResult<Order[]> {
  const status = statuses.join(',');
  return useQuery({
    queryKey: openListKey(project, status),
    queryFn: ({ signal: ended }) =>
      readAllPages<Order>(
        (page, signal) =>
          call(engravingEndpoints.listOrders, {
            params: { project },
            query: { ...page, status },
            signal,
          }),
        MOST_PAGES,
        ended,
      ),
  });
}
