import { setTimeout as pause } from 'node:timers/promises';
import { ordersPath, registrationsPath } from './bench-project.ts';
import { readQueue } from './engravers.ts';
import { openClient } from './http-client.ts';
import { makeBodies } from './make-bodies.ts';
import type { SystemUnderLoad } from './system-under-load.ts';
import { untilTrue } from './until-true.ts';

export interface Latency {
  count: number;
  p50Ms: number;
  p99Ms: number;
}

const A_SECOND = 100;

/** Between two looks at the queue; the figures cannot be finer than that. */
const LOOK_MS = 10;

/**
 * From the 201 of a registration to the first list of the engraver's queue that shows its order, at
 * a hundred registrations a second whatever the answers do. The list is read again and again by one
 * connection; what it has shown is claimed, so that it stays as short as a tended queue is.
 */
export async function measureVisible(system: SystemUnderLoad, seconds: number): Promise<Latency> {
  const clerk = openClient(system.registrationUrl, 32, system.tokens.clerk);
  const engraver = openClient(system.engravingUrl, 32, system.tokens.engraver);
  const acceptedAt = new Map<string, number>();
  const shownAt = new Map<string, number>();
  const claims: Promise<unknown>[] = [];
  const count = A_SECOND * seconds;

  const watch = untilTrue(async () => {
    const ids = await readQueue(engraver);
    const at = performance.now();
    for (const id of ids) {
      if (shownAt.has(id)) continue;
      shownAt.set(id, at);
      claims.push(engraver.post(`${ordersPath}/${id}/claim`, '{}'));
    }
    return shownAt.size >= count;
  }, LOOK_MS);

  const started = performance.now();
  const sent = makeBodies(count).map(async ({ json, headers }, n) => {
    await pause(started + (n * 1_000) / A_SECOND - performance.now());
    const { orderId } = JSON.parse(await clerk.post(registrationsPath, json, headers));
    acceptedAt.set(orderId, performance.now());
  });
  await Promise.all([...sent, watch]);
  await Promise.all(claims);
  await Promise.all([clerk.close(), engraver.close(), system.settle()]);
  const waited = [...acceptedAt].map(([id, at]) => Math.max(0, shownAt.get(id)! - at));
  waited.sort((a, b) => a - b);
  const at = (share: number) => waited[Math.ceil(share * waited.length) - 1]!;
  return { count, p50Ms: at(0.5), p99Ms: at(0.99) };
}
