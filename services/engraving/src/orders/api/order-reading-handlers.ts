import { OrderStatus } from '@seal/contracts/engraving/order';
import type { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Endpoint } from '@seal/contracts/http/endpoint';
import { ok, refuse } from '@seal/kernel/outcome';
import type { Call, Handlers } from '@seal/platform/http/call';
import { DEFAULT_LIMIT, readCursor, toPage } from '@seal/platform/http/cursor';
import { z } from 'zod';
import type { EngravingDeps } from '../application/deps.ts';
import { openStatuses } from '../domain/order-states.ts';
import type { Order } from '../domain/order.ts';
import type { OrderReader } from '../application/order-reader.ts';
import { toOrderView } from './order-view.ts';

type ReadingHandlers = Pick<
  Handlers<typeof engravingEndpoints>,
  'listOrders' | 'countOrders' | 'readOrder' | 'readDerivation'
>;

/** The cursor of an order list: where the page before ended. */
const ListKey = z.tuple([z.int().min(0).max(8.64e15), z.string().max(60)]);

export function orderReadingHandlers(
  deps: EngravingDeps,
  reader: OrderReader,
  now: () => Date,
): ReadingHandlers {
  async function find({ params }: Call<Endpoint>): Promise<Order | undefined> {
    const order = await deps.orders.read(params['order']!);
    return order?.projectId === params['project'] ? order : undefined;
  }

  return {
    async listOrders({ params, query, actor }) {
      const projectId = params['project']!;
      if (!(await deps.project(projectId))) return refuse('not-found');
      const key = readCursor(query.cursor, ListKey);
      if (!key.ok) return key;
      const limit = query.limit ?? DEFAULT_LIMIT;
      const { status, late, q } = query;
      const after = key.value && { listAt: new Date(key.value[0]), id: key.value[1] };
      const orders = await reader.list({ projectId, status, late, q, after, most: limit + 1 });
      const view = (order: (typeof orders)[number]) => toOrderView(order, actor);
      return ok({ body: toPage(orders, limit, view, (it) => [it.listAt.getTime(), it._id]) });
    },

    async countOrders({ params }) {
      const projectId = params['project']!;
      if (!(await deps.project(projectId))) return refuse('not-found');
      const rows = await reader.count(projectId);
      const sum = (wanted: (row: (typeof rows)[number]) => boolean) =>
        rows.filter(wanted).reduce((total, row) => total + row.count, 0);
      const open: readonly string[] = openStatuses;
      return ok({
        body: {
          byStatus: Object.fromEntries(
            OrderStatus.options.map((status) => [status, sum((row) => row.status === status)]),
          ),
          open: sum((row) => open.includes(row.status)),
          late: sum((row) => row.late && row.status !== 'cancelled'),
          dueWithinWarning: await reader.countDueBy(projectId, now()),
        },
      });
    },

    async readOrder(call) {
      const order = await find(call);
      if (!order) return refuse('not-found');
      return ok({ body: toOrderView(order, call.actor), version: order.version });
    },

    async readDerivation(call) {
      const order = await find(call);
      if (!order) return refuse('not-found');
      const { basis, dueAt, derivation } = order;
      return ok({
        body: {
          dueAt: dueAt?.toISOString() ?? null,
          basis: basis && { ...basis, startedAt: basis.startedAt.toISOString() },
          lines: derivation,
        },
      });
    },
  };
}
