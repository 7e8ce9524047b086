import { z } from 'zod';

/**
 * What is told over the live stream of a project (server-sent events): which orders have changed,
 * never what they hold, so that what a role may see is decided where it is read.
 *
 * Each event carries an `id`; a browser that comes back sends the last as Last-Event-ID and hears
 * what it missed. Where that is no longer known, or it was too much, `all` says: read anew.
 */
export const OrdersChanged = z.object({
  all: z.boolean(),
  orders: z.array(z.object({ id: z.string(), status: z.string(), version: z.int() })),
  /** The server's time, for the hall's clock. */
  at: z.string(),
});
export type OrdersChanged = z.infer<typeof OrdersChanged>;

/** The name of the one event there is. */
export const ORDERS_CHANGED = 'orders-changed';
