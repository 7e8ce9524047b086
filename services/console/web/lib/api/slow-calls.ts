import { useSyncExternalStore } from 'react';

/** Shorter would blink at every import; longer leaves one wondering whether the key was heard. */
const SLOW_MS = 3_000;

let slow = 0;
const listeners = new Set<() => void>();

function count(by: 1 | -1): void {
  slow += by;
  listeners.forEach((it) => it());
}

/** Watches a call until it settles: one that takes long is said on the top bar. */
export function watchCall<T>(answer: Promise<T>): Promise<T> {
  let isSlow = false;
  const timer = setTimeout(() => {
    isSlow = true;
    count(1);
  }, SLOW_MS);
  return answer.finally(() => {
    clearTimeout(timer);
    if (isSlow) count(-1);
  });
}

export function useSlowCalls(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => slow > 0,
  );
}
