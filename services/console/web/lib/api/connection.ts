import { useSyncExternalStore } from 'react';

/** Whether the live stream stands; `since` is when it broke. */
export interface Connection {
  state: 'connecting' | 'live' | 'broken';
  since: number;
}

let current: Connection = { state: 'connecting', since: Date.now() };
const listeners = new Set<() => void>();

export function setConnection(state: Connection['state'], now: number): void {
  if (current.state === state) return;
  current = { state, since: now };
  listeners.forEach((it) => it());
}

export function useConnection(): Connection {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
