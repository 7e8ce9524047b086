import type { Turns } from './deps.ts';

/**
 * Lets callers of one name go one after another. A try is counted before its secret is checked;
 * without turns, six people signing in rightly at one moment with one client's name would lock it.
 */
export function createTurns(): Turns {
  const lanes = new Map<string, Promise<void>>();
  return {
    take(name, run) {
      const mine = (lanes.get(name) ?? Promise.resolve()).then(run);
      const settled = mine.then(
        () => undefined,
        () => undefined,
      );
      lanes.set(name, settled);
      void settled.then(() => {
        if (lanes.get(name) === settled) lanes.delete(name);
      });
      return mine;
    },
  };
}
