import type { FaultPoint } from '@seal/platform/fault-points';
import type { RunningService, System, SystemService } from '@seal/testing/start-system';

/** The one process of a service, made to die. */
export interface Mortal {
  /** Starts it anew such that it dies at the point, and again each time it has died. */
  arm(point: FaultPoint): Promise<void>;
  /** How often it has died so far. */
  deaths(): number;
  /** Starts it anew, to run as always. */
  disarm(): Promise<void>;
}

export function makeMortal(system: System, service: SystemService): Mortal {
  const victim = system.processes.find((it) => it.service === service)!;
  let deaths = 0;
  let stopWatching = async (): Promise<void> => undefined;

  /** It may die before it is ready, of what an earlier life has left over: then it starts again. */
  const start = (point: FaultPoint) =>
    system.restart(victim, { FAULT_POINT: point }).catch(() => undefined);

  function watch(point: FaultPoint): () => Promise<void> {
    let watching = true;
    const watched = (async () => {
      for (;;) {
        await ended(victim);
        if (!watching) return;
        deaths += 1;
        await start(point);
      }
    })();
    return async () => {
      watching = false;
      await system.kill(victim);
      await watched;
    };
  }

  return {
    deaths: () => deaths,
    async arm(point) {
      await stopWatching();
      await system.kill(victim);
      await start(point);
      stopWatching = watch(point);
    },
    async disarm() {
      await stopWatching();
      stopWatching = async () => undefined;
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
