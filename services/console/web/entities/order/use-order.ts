import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from '../../lib/api/api.ts';
import { orderKey } from './orders-cache.ts';

/** One order, kept true by the live stream. */
export function useOrder(project: string, id: string): UseQueryResult<Order> {
  return useQuery({
    queryKey: orderKey(project, id),
    queryFn: () => call(engravingEndpoints.readOrder, { params: { project, order: id } }),
  });
}
