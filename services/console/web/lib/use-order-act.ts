import type { Endpoint } from '@seal/contracts/endpoint';
import type { Order } from '@seal/contracts/order';
import type { z } from 'zod';
import { useQueryClient } from '@tanstack/react-query';
import { call, type Given } from './api.ts';
import { ordersKey, putOrder } from './orders-cache.ts';
import { useProject } from './project-context.ts';
import { useAct } from './use-act.ts';

/** Acts that answer the order. */
type OrderRow = Endpoint & { answer: { schema: z.ZodType<Order> } };

/**
 * One act on one order: what is answered is on every screen at once, and a refusal reads the order
 * again, since it means that somebody else was faster.
 */
export function useOrderAct<E extends OrderRow>(row: E, onDone?: (order: Order) => void) {
  const { id: project } = useProject();
  const queries = useQueryClient();
  return useAct<{ order: string; body: Given<E>['body'] }, Order>(
    async ({ order, body }, key) => {
      const given = { params: { project, order }, key, body } as Given<E>;
      return (await call(row, given)) as Order;
    },
    {
      onDone(order) {
        putOrder(queries, project, order);
        onDone?.(order);
      },
      onFailed(error) {
        if (error.problem?.status !== 409) return;
        void queries.invalidateQueries({ queryKey: ordersKey(project) });
      },
    },
  );
}
