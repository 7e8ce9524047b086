import { LRUCache } from 'lru-cache';
import type { Order } from '../domain/order.ts';

/**
 * Orders as this process last wrote them. Nothing in it is the truth: what is recalled is fit to
 * win a compare-and-set on its version, which proves that it was current, and never to refuse by.
 */
export interface OrderMemory {
  recall(id: string): Order | undefined;
  remember(orders: readonly Order[]): void;
}

/**
 * How many orders are kept, some 5 kB each, the longest unused dropped first. Larger: more
 * memory and longer garbage collections. Smaller: a backlog is read again from the database.
 */
const MOST_REMEMBERED = 3_000;

export function createOrderMemory(): OrderMemory {
  const orders = new LRUCache<string, Order>({ max: MOST_REMEMBERED });
  return {
    recall: (id) => orders.get(id),
    remember(written) {
      for (const order of written) orders.set(order._id, order);
    },
  };
}
