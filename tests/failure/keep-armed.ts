import type { FaultPoint } from '@seal/platform/fault-points';
import type { RunningService, System } from '@seal/testing/start-system';

export interface Armed {
  deaths(): number;
  /** From now on it runs as always. */
  disarm(): Promise<void>;
}

/** Lets a process run only such that it dies at the point, however often it has to be started. */
export async function keepArmed(
  system: System,
  victim: RunningService,
  point: FaultPoint,
): Promise<Armed> {
  let deaths = 0;
  let armed = true;
  // It may die before it is ready, of what an earlier life has left over: then it is started again.
  const start = () => system.restart(victim, { FAULT_POINT: point }).catch(() => undefined);
  await system.kill(victim);
  await start();
  const watching = (async () => {
    for (;;) {
      await ended(victim);
      if (!armed) return;
      deaths += 1;
      await start();
    }
  })();
  return {
    deaths: () => deaths,
    async disarm() {
      armed = false;
      await system.kill(victim);
      await watching;
      await system.restart(victim);
    },
  };
}

function ended({ child }: RunningService): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
  });
}
