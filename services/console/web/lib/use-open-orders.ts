import { engravingEndpoints } from '@seal/contracts/endpoints/engraving';
import type { Order, OrderStatus } from '@seal/contracts/order';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from './api.ts';
import { openListKey } from './orders-cache.ts';

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
    queryFn: async ({ signal }) => {
      const found: Order[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const query = { status, limit: '200', ...(cursor ? { cursor } : {}) };
        const given = { params: { project }, query, signal };
        const { items, nextCursor } = await call(engravingEndpoints.listOrders, given);
        found.push(...items);
        if (nextCursor === null) break;
        cursor = nextCursor;
      }
      return found;
    },
  });
}
