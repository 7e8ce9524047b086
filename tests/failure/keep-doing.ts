import { setTimeout as pause } from 'node:timers/promises';

/**
 * Load: begins the act again every `everyMs`, whether or not the last one has ended. Answers how to
 * stop: then what was begun ends, and its outcomes are given back.
 */
export function keepDoing<T>(everyMs: number, act: () => Promise<T>): () => Promise<T[]> {
  let stopped = false;
  const begun: Promise<T>[] = [];
  const looping = (async () => {
    while (!stopped) {
      begun.push(act());
      await pause(everyMs);
    }
  })();
  return async () => {
    stopped = true;
    await looping;
    return Promise.all(begun);
  };
}
