import type { ChangedOrders, OrderChange, OrderWatch } from './live-deps.ts';

/** What one listener is told: the orders, or that it should read everything anew. */
export interface Told {
  mark: string;
  all: boolean;
  orders: OrderChange[];
}

type Listener = (told: Told) => void;

/** Beats that are remembered. More: memory for nothing. Fewer: a short break means reading anew. */
const REMEMBERED = 500;

/** More at once, after an import for example, are read as lists faster than one by one. */
const MOST_ORDERS = 50;

/** A page that is loaded anew leaves and comes back: as long as this, nothing is stopped. */
const LINGER_MS = 20_000;

export interface LiveOrders {
  /** Tells of a project's orders from now on, and first of what was missed since `after`. */
  listen(projectId: string, after: string | undefined, listener: Listener): () => void;
  close(): Promise<void>;
}

/**
 * One look at the database for all listeners of this process, and none while nobody listens, so
 * that the work itself never pays for being watched.
 */
export function createLiveOrders(watch: OrderWatch): LiveOrders {
  const listeners = new Map<Listener, string>();
  let remembered: ChangedOrders[] = [];
  let stop: (() => Promise<void>) | undefined;
  let lingering: NodeJS.Timeout | undefined;

  function tell(changed: ChangedOrders): void {
    remembered.push(changed);
    if (remembered.length > REMEMBERED) remembered = remembered.slice(-REMEMBERED);
    for (const [listener, projectId] of listeners) tellOne(listener, projectId, [changed]);
  }

  /** The beats after a mark, undefined where some of them may be forgotten. */
  function since(after: string): ChangedOrders[] | undefined {
    const known = BigInt(after);
    const oldest = remembered[0];
    if (!oldest || known < BigInt(oldest.mark)) return undefined;
    return remembered.filter(({ mark }) => BigInt(mark) > known);
  }

  /** Who read before the watch was open may have missed what changed in between. */
  function opened(): void {
    for (const listener of listeners.keys()) listener({ mark: '', all: true, orders: [] });
  }

  function lost(): void {
    remembered = [];
    stop = listeners.size > 0 ? watch.start(told) : undefined;
  }

  const told = { tell, opened, lost };

  async function halt(): Promise<void> {
    clearTimeout(lingering);
    const halting = stop;
    stop = undefined;
    remembered = [];
    await halting?.();
  }

  return {
    listen(projectId, after, listener) {
      clearTimeout(lingering);
      stop ??= watch.start(told);
      listeners.set(listener, projectId);
      const missed = after === undefined ? undefined : since(after);
      if (!missed) listener({ mark: remembered.at(-1)?.mark ?? '', all: true, orders: [] });
      else if (missed.length > 0) tellOne(listener, projectId, missed);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(lingering);
        lingering = setTimeout(() => void halt(), LINGER_MS);
        lingering.unref();
      };
    },
    close: halt,
  };
}

/** The mark goes along even where nothing of the project changed: else it would grow old. */
function tellOne(listener: Listener, projectId: string, beats: ChangedOrders[]): void {
  const own = beats.flatMap(({ orders }) => orders).filter((it) => it.projectId === projectId);
  const latest = new Map(own.map((order) => [order.id, order]));
  const { mark } = beats.at(-1)!;
  const all = latest.size > MOST_ORDERS;
  if (own.length > 0) listener({ mark, all, orders: all ? [] : [...latest.values()] });
}
