import type { Endpoint } from '@seal/contracts/http/endpoint';
import { engravingEndpoints } from '@seal/contracts/engraving/order-endpoints';
import type { Order } from '@seal/contracts/engraving/order';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { call, type Given } from '../../lib/api/api.ts';
import { shortTime } from '../../lib/format.ts';
import { ordersKey, putOrder } from './orders-cache.ts';
import { useProject } from '../../lib/project-context.ts';
import { serverNow } from '../../lib/api/server-clock.ts';
import { useAct } from '../../lib/api/use-act.ts';
import { useActWords } from './use-act-words.ts';

/** Acts that answer the order. */
type OrderRow = Endpoint & { answer: { schema: z.ZodType<Order> } };

/** Long enough to read a name and a time; a row that has left the board can't say it any more. */
const TOLD_SECONDS = 8;

/**
 * One act on one order: what is answered is on every screen at once. A refusal reads the order
 * again; where somebody else was faster, it is said who did what.
 */
export function useOrderAct<E extends OrderRow>(row: E, onDone?: (order: Order) => void) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { id: project } = useProject();
  const queries = useQueryClient();
  const wordOf = useActWords();

  async function lookAgain(id: string, code: string): Promise<void> {
    const params = { project, order: id };
    const order = await call(engravingEndpoints.readOrder, { params }).catch(() => undefined);
    void queries.invalidateQueries({ queryKey: ordersKey(project) });
    const last = order?.history.at(-1);
    if (!order || !last) return;
    putOrder(queries, project, order);
    // Other refusals are of what was entered, whatever anybody else does.
    if (!code.startsWith('order-')) return;
    const { actor: who, act, at } = last;
    const name = order.enterpriseName;
    const words = { who, name, act: wordOf(act), at: shortTime(at, serverNow()) };
    void message.warning(t('order.beaten', words), TOLD_SECONDS);
  }

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
      onFailed(error, { order }) {
        if (error.problem?.status === 409) void lookAgain(order, error.code);
      },
    },
  );
}
