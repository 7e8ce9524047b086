import { useSyncExternalStore } from 'react';

/**
 * The hall's clock is the server's: an office computer that is minutes off must not make an order
 * look late, or on time.
 */
let offsetMs = 0;
let isSet = false;
const listeners = new Set<() => void>();
let ticking: ReturnType<typeof setInterval> | undefined;

/** The date header has whole seconds; a smaller step would let the clock jump to and fro. */
const LEAST_STEP_MS = 1_500;

/** Told by every answer. */
export function setServerTime(text: string | null): void {
  const at = Date.parse(text ?? '');
  if (Number.isNaN(at)) return;
  const found = at - Date.now();
  if (isSet && Math.abs(found - offsetMs) < LEAST_STEP_MS) return;
  offsetMs = found;
  isSet = true;
}

export function serverNow(): number {
  return Date.now() + offsetMs;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(() => listeners.forEach((it) => it()), 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticking);
    ticking = undefined;
  };
}

/** What `read` makes of the time; drawn anew only when that changes. */
export function useServerTime<T extends string | number | boolean>(read: (now: number) => T): T {
  return useSyncExternalStore(subscribe, () => read(serverNow()));
}
