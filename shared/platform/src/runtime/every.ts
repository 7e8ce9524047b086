import { describeError, type Log } from './log.ts';

export interface Ticking {
  stop(): Promise<void>;
}

/**
 * Runs something again and again, never twice at once in this process. A failure is said once a
 * time and does not stop the ticking: the net must not tear.
 */
export function every(ms: number, what: string, run: () => Promise<unknown>, log: Log): Ticking {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();

  async function once(): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (!stopped) log.warn({ what, ...describeError(error) }, 'will be tried again');
    }
    if (!stopped) timer = setTimeout(next, ms);
  }
  function next(): void {
    running = once();
  }

  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
