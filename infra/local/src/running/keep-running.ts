import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '../problem.ts';
import type { Say } from '../run-command.ts';

export interface Stoppable {
  exited: Promise<string>;
  stop: () => Promise<void>;
}

export interface Keeping {
  name: string;
  say: Say;
  /** Starts it once more; told to give up by the signal when all is to stop. */
  again: (signal: AbortSignal) => Stoppable | Promise<Stoppable>;
  firstDelayMs?: number;
}

/**
 * Longer and a service stays away for no reason; shorter and one that cannot start fills its log.
 */
const LONGEST_DELAY_MS = 10_000;

/** Having run this long, it is well again and the next death is a new story. */
const WELL_AFTER_MS = 60_000;

/**
 * Watches something that runs and starts it again, a little later each time, until it is told to
 * stop.
 */
export function keepRunning(first: Stoppable, keeping: Keeping): { stop: () => Promise<void> } {
  const { name, say, again, firstDelayMs = 500 } = keeping;
  const stopping = new AbortController();
  let current = first;
  const watch = async () => {
    let delayMs = firstDelayMs;
    for (;;) {
      const startedAt = Date.now();
      const how = await current.exited;
      if (stopping.signal.aborted) return;
      if (Date.now() - startedAt > WELL_AFTER_MS) delayMs = firstDelayMs;
      say(`${name} ended (${how}); it is started again in ${delayMs / 1000} s`);
      await sleep(delayMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      delayMs = Math.min(delayMs * 2, LONGEST_DELAY_MS);
      current = await startAgain(again, stopping.signal);
      if (stopping.signal.aborted) await current.stop();
    }
  };
  const watched = watch();
  return {
    async stop() {
      stopping.abort();
      await current.stop();
      await watched;
    },
  };
}

async function startAgain(again: Keeping['again'], signal: AbortSignal): Promise<Stoppable> {
  try {
    return await again(signal);
  } catch (error) {
    return { exited: Promise.resolve(reasonOf(error)), stop: async () => undefined };
  }
}
