import { Mutex } from 'async-mutex';
import type { Turns } from '../application/deps.ts';

/**
 * Lets callers of one name go one after another. A try is counted before its secret is checked;
 * without turns, six people signing in rightly at one moment with one client's name would lock it.
 */
export function createTurns(): Turns {
  const lanes = new Map<string, { mutex: Mutex; takers: number }>();
  return {
    async take(name, run) {
      const lane = lanes.get(name) ?? { mutex: new Mutex(), takers: 0 };
      lanes.set(name, lane);
      lane.takers += 1;
      try {
        return await lane.mutex.runExclusive(run);
      } finally {
        lane.takers -= 1;
        if (lane.takers === 0) lanes.delete(name);
      }
    },
  };
}
