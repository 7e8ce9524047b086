import { registrationsPath } from './bench-project.ts';
import { cpuTimeMs } from './cpu-time.ts';
import { engrave } from './engravers.ts';
import { openClient } from './http-client.ts';
import { makeBodies } from './make-bodies.ts';
import type { SystemUnderLoad } from './system-under-load.ts';
import { untilTrue } from './until-true.ts';

export interface WholeOrders {
  count: number;
  seconds: number;
  /** Of the system's own processes, MongoDB and Redis together. */
  cpuMs: number;
}

/** Larger: the end is seen later. Smaller: the looking takes part. */
const LOOK_MS = 10;

/**
 * So many orders from registration to accrual, by so many clerks and as many engravers at once.
 * The clock stops when finance has accrued the last; the CPU is read when nothing is under way.
 */
export async function measureWholeOrders(
  system: SystemUnderLoad,
  serverPids: readonly number[],
  clients: number,
  count: number,
): Promise<WholeOrders> {
  const bodies = makeBodies(count).values();
  const pids = [...system.pids, ...serverPids];
  const before = await system.countAccrued();
  const cpuBefore = cpuTimeMs(pids);
  const started = performance.now();
  await Promise.all([register(system, clients, bodies), engrave(system, clients, count)]);
  await untilTrue(async () => (await system.countAccrued()) >= before + count, LOOK_MS);
  const seconds = (performance.now() - started) / 1_000;
  await system.settle();
  return { count, seconds, cpuMs: cpuTimeMs(pids) - cpuBefore };
}

async function register(
  system: SystemUnderLoad,
  clients: number,
  bodies: ReturnType<ReturnType<typeof makeBodies>['values']>,
): Promise<void> {
  const client = openClient(system.registrationUrl, clients, system.tokens.clerk);
  const clerk = async () => {
    for (const { json, headers } of bodies) await client.post(registrationsPath, json, headers);
  };
  await Promise.all(Array.from({ length: clients }, clerk));
  await client.close();
}
