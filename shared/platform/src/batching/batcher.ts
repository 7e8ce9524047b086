export interface GroupOptions {
  /** Larger: one slow group delays more callers. Smaller: more round trips an order. */
  most: number;
  /** How long a group waits for company while traffic is dense. Larger shows in every answer. */
  waitMs: number;
  /**
   * How long after one group began the next may begin, at the earliest. Larger: what comes close
   * together waits. Smaller: moderate traffic goes in groups of one, each at the price of many.
   */
  apartMs?: number;
}

/** How many share a write (infra/docs/design.md, "Handing events over", rule 2). */
export const MOST_A_GROUP = 200;

/**
 * Traffic is dense where a group begins so shortly after the last one's end. Smaller: under load
 * groups go with few callers in them. Larger: moderate traffic waits for company that doesn't come.
 */
const DENSE_WITHIN_MS = 10;

interface Waiting<I, O> {
  item: I;
  resolve: (answer: O) => void;
  reject: (reason: unknown) => void;
}

/**
 * Callers of one turn of the event loop share a group, and those that arrive while it is under way
 * share the next (infra/docs/design.md, "Handing events over", rule 2): one group in flight, at
 * most `most` items. A lone caller is never kept waiting; only shortly after a group that held
 * several does the next wait `waitMs` for company.
 *
 * In: `run`, which takes the group and answers one outcome an item, in order. If it throws, every
 * caller of that group gets the error. Out: a function for a single item.
 */
export function shareGroups<I, O>(
  run: (items: I[]) => Promise<O[]>,
  { most, waitMs, apartMs = 0 }: GroupOptions = { most: MOST_A_GROUP, waitMs: 2 },
): (item: I) => Promise<O> {
  let waiting: Waiting<I, O>[] = [];
  let busy = false;
  let lastSize = 0;
  let lastBegan = Number.NEGATIVE_INFINITY;
  let lastEnded = Number.NEGATIVE_INFINITY;

  const isDense = () => lastSize > 1 && performance.now() - lastEnded < DENSE_WITHIN_MS;

  async function settle(group: Waiting<I, O>[]): Promise<void> {
    try {
      const answers = await run(group.map(({ item }) => item));
      group.forEach(({ resolve }, n) => resolve(answers[n] as O));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const early = lastBegan + apartMs - performance.now();
      if (early > 0 && waiting.length < most) await pause(Math.ceil(early));
      else if (waitMs > 0 && isDense() && waiting.length < most) await pause(waitMs);
      lastBegan = performance.now();
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      lastSize = group.length;
      await settle(group);
      lastEnded = performance.now();
    }
    busy = false;
  }

  return (item) =>
    new Promise<O>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (busy) return;
      busy = true;
      setImmediate(() => void drain());
    });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
