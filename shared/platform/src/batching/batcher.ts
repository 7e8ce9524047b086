export interface BatchOptions {
  /** Larger: one slow batch delays more callers. Smaller: more round trips an order. */
  maxBatchSize: number;
  /** How long a batch waits for company while traffic is dense. Larger shows in every answer. */
  maxWaitMs: number;
  /**
   * How long after one batch began the next may begin, at the earliest. Larger: what comes close
   * together waits. Smaller: moderate traffic goes in batches of one, each at the price of many.
   */
  apartMs?: number;
}

/** How many share a write (infra/docs/design.md, "Handing events over", rule 2). */
export const MAX_BATCH_SIZE = 200;

/**
 * Traffic is dense where a batch begins so shortly after the last one's end. Smaller: under load
 * batches go with few callers in them. Larger: moderate traffic waits for company that doesn't
 * come.
 */
const DENSE_WITHIN_MS = 10;

interface Waiting<I, O> {
  item: I;
  resolve: (answer: O) => void;
  reject: (reason: unknown) => void;
}

/**
 * Callers of one turn of the event loop share a batch, and those that arrive while it is under way
 * share the next (infra/docs/design.md, "Handing events over", rule 2): one batch in flight, at
 * most `maxBatchSize` items. A lone caller is never kept waiting; only shortly after a batch that
 * held several does the next wait `maxWaitMs` for company.
 *
 * In: `run`, which takes the batch and answers one outcome an item, in order. If it throws, every
 * caller of that batch gets the error. Out: a function for a single item.
 */
export function createBatcher<I, O>(
  run: (items: I[]) => Promise<O[]>,
  { maxBatchSize, maxWaitMs, apartMs = 0 }: BatchOptions = {
    maxBatchSize: MAX_BATCH_SIZE,
    maxWaitMs: 2,
  },
): (item: I) => Promise<O> {
  let waiting: Waiting<I, O>[] = [];
  let busy = false;
  let lastSize = 0;
  let lastBegan = Number.NEGATIVE_INFINITY;
  let lastEnded = Number.NEGATIVE_INFINITY;

  const isDense = () => lastSize > 1 && performance.now() - lastEnded < DENSE_WITHIN_MS;

  async function settle(batch: Waiting<I, O>[]): Promise<void> {
    try {
      const answers = await run(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, n) => resolve(answers[n] as O));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const early = lastBegan + apartMs - performance.now();
      if (early > 0 && waiting.length < maxBatchSize) await pause(Math.ceil(early));
      else if (maxWaitMs > 0 && isDense() && waiting.length < maxBatchSize) await pause(maxWaitMs);
      lastBegan = performance.now();
      const batch = waiting.slice(0, maxBatchSize);
      waiting = waiting.slice(maxBatchSize);
      lastSize = batch.length;
      await settle(batch);
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
