import type { OrderStatus } from '@seal/contracts/engraving/order';
import type { Order } from '../domain/order.ts';
import type { ShownOrder } from '../domain/shown-order.ts';

/** What the lists ask for; the page before ended at `after`. */
export interface OrderFilter {
  projectId: string;
  status?: readonly OrderStatus[] | undefined;
  late?: boolean | undefined;
  /** Part of a code, a name, its pinyin initials or an order number. */
  q?: string | undefined;
  after?: { listAt: Date; id: string } | undefined;
  most: number;
}

/** The reads behind the lists; `data` implements them, `compose` brings the two together. */
export interface OrderReader {
  /** Completions since then, of orders due at most a month before; counted and on time. */
  countCompleted(projectId: string, since: Date): Promise<{ completed: number; onTime: number }>;
  list(filter: OrderFilter): Promise<ShownOrder[]>;
  count(projectId: string): Promise<{ status: OrderStatus; late: boolean; count: number }[]>;
  countDueBy(projectId: string, now: Date): Promise<number>;
}

/** An order as a sample of them names it. */
export interface DrawnOrder {
  orderId: string;
  orderNumber: string;
  uscc: string;
  enterpriseName: string;
  completedAt: Date;
}

/** What the acts after the engraving look at of orders; they never change any. */
export interface OrderLookups {
  read(id: string): Promise<Order | undefined>;
  findByLink(token: string): Promise<Order | undefined>;
  countCollected(projectId: string): Promise<number>;
  /** Ids of the orders that stand as completed in a span of time, sorted. */
  completedBetween(projectId: string, from: Date, before: Date): Promise<string[]>;
  readDrawn(ids: readonly string[]): Promise<DrawnOrder[]>;
}
