export interface LaneOptions {
  /** How many runs may be under way at once. */
  lanes: number;
  /** How many items one run takes at most. */
  most: number;
}

interface Waiting<I, O> {
  item: I;
  resolve: (answer: O) => void;
  reject: (reason: unknown) => void;
}

/**
 * While a lane is free an item is run at once and alone; what arrives while all lanes are taken is
 * run together by the first that becomes free. So nothing waits while there is little to do, and a
 * backlog of small items is worked in large runs.
 *
 * In: `run`, which takes items and answers one outcome an item, in order. If it throws, every
 * caller of that run gets the error. Out: a function for a single item.
 */
export function shareLanes<I, O>(
  run: (items: I[]) => Promise<O[]>,
  { lanes, most }: LaneOptions,
): (item: I) => Promise<O> {
  const waiting: Waiting<I, O>[] = [];
  let taken = 0;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting.splice(0, most);
      try {
        const answers = await run(group.map(({ item }) => item));
        group.forEach(({ resolve }, n) => resolve(answers[n] as O));
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    taken -= 1;
  }

  return (item) =>
    new Promise<O>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (taken === lanes) return;
      taken += 1;
      void drain();
    });
}
