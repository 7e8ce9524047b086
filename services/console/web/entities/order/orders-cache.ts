import type { Order } from '@seal/contracts/engraving/order';
import type { QueryClient } from '@tanstack/react-query';

/** Everything that is read of a project's orders lies below this key. */
export const ordersKey = (project: string) => ['orders', project] as const;
export const orderKey = (project: string, id: string) =>
  [...ordersKey(project), 'one', id] as const;
/** Lists that hold a set of states whole, such as the board's. */
export const openListKey = (project: string, statuses: string) =>
  [...ordersKey(project), 'open', statuses] as const;

/** An order as just answered, put wherever it is shown; an older answer changes nothing. */
export function putOrder(queries: QueryClient, project: string, order: Order): void {
  queries.setQueryData<Order>(orderKey(project, order.id), (known) =>
    known && known.version > order.version ? known : order,
  );
  const lists = queries.getQueriesData<Order[]>({ queryKey: [...ordersKey(project), 'open'] });
  for (const [key, list] of lists) {
    if (!list) continue;
    const statuses = String(key.at(-1)).split(',');
    const known = list.find((it) => it.id === order.id);
    if (known && known.version > order.version) continue;
    const others = list.filter((it) => it.id !== order.id);
    const belongs = statuses.includes(order.status);
    queries.setQueryData(key, belongs ? [...others, order].toSorted(byDueTime) : others);
  }
}

/** As the lists of the service are sorted; before it is due at all, by registration. */
export function byDueTime(a: Order, b: Order): number {
  return (
    Date.parse(a.dueAt ?? a.registeredAt) - Date.parse(b.dueAt ?? b.registeredAt) ||
    (a.id < b.id ? -1 : 1)
  );
}
