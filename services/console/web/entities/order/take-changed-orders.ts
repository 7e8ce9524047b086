import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { OrdersChanged } from '@seal/contracts/engraving/live';
import type { QueryClient } from '@tanstack/react-query';
import { call } from '../../lib/api/api.ts';
import { ordersKey, putOrder } from './orders-cache.ts';

/** Few are read one by one, so that a board of hundreds is not read whole for each of them. */
const MOST_ONE_BY_ONE = 6;

/** Brings changed orders in; totals and pages of lists are read anew when they are on screen. */
export async function takeChangedOrders(
  queries: QueryClient,
  project: string,
  changed: OrdersChanged['orders'],
): Promise<void> {
  if (changed.length > MOST_ONE_BY_ONE) {
    await queries.invalidateQueries({ queryKey: ordersKey(project) });
    return;
  }
  const read = changed.map(({ id }) =>
    call(engravingEndpoints.readOrder, { params: { project, order: id } }).then(
      (order) => putOrder(queries, project, order),
      () => queries.invalidateQueries({ queryKey: ordersKey(project) }),
    ),
  );
  await Promise.all(read);
  for (const part of ['page', 'counts']) {
    await queries.invalidateQueries({ queryKey: [...ordersKey(project), part] });
  }
}
