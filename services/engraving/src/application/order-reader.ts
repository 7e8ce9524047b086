import type { OrderStatus } from '@seal/contracts/engraving/order';
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
