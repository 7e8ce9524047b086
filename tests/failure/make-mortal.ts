import type { FaultPoint } from '@seal/platform/runtime/fault-points';
import type { RunningService, System, SystemService } from '@seal/testing/start-system';

/** One process of a system at a time, made to die. */
export interface Mortal {
  /**
   * Starts the service's process anew such that it dies at the point, and again each time it has
   * died. One of another service that was armed runs as always from then on.
   */
  arm(service: SystemService, point: FaultPoint): Promise<void>;
  /** How often any of them has died so far. */
  deaths(): number;
  disarm(): Promise<void>;
}

export function makeMortal(system: System): Mortal {
  let victim: RunningService | undefined;
  let deaths = 0;
  let stopWatching = async (): Promise<void> => undefined;

  /** It may die before it is ready, of what an earlier life has left over: then it starts again. */
  const start = (it: RunningService, point: FaultPoint) =>
    system.restart(it, { FAULT_POINT: point }).catch(() => undefined);

  function watch(it: RunningService, point: FaultPoint): () => Promise<void> {
    let watching = true;
    const watched = (async () => {
      for (;;) {
        await ended(it);
        if (!watching) return;
        deaths += 1;
        await start(it, point);
      }
    })();
    return async () => {
      watching = false;
      await system.kill(it);
      await watched;
    };
  }

  async function disarm(): Promise<void> {
    await stopWatching();
    stopWatching = async () => undefined;
    if (victim) await system.restart(victim);
    victim = undefined;
  }

  return {
    deaths: () => deaths,
    async arm(service, point) {
      if (victim?.service === service) await stopWatching();
      else await disarm();
      victim = system.processes.find((it) => it.service === service)!;
      await system.kill(victim);
      await start(victim, point);
      stopWatching = watch(victim, point);
    },
    disarm,
  };
}

function ended({ child }: RunningService): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
  });
}
