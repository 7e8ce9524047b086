import { setTimeout as pause } from 'node:timers/promises';
import { registrationsPath } from './bench-project.ts';
import { engrave } from './engravers.ts';
import { openClient } from './http-client.ts';
import { makeBodies } from './make-bodies.ts';
import type { OurSystem } from './start-ours.ts';
import { untilTrue } from './until-true.ts';

export interface Latency {
  count: number;
  p50Ms: number;
  p99Ms: number;
}

const A_SECOND = 100;

/** Between two looks at the queue; the figures cannot be finer than that. */
const LOOK_MS = 10;

/** Orders of one group come into sight in any order; those due shortly before are read again. */
const AGAIN_MS = 500;

/**
 * From the 201 of a registration to its order standing in the engraver's queue, at a hundred
 * registrations a second whatever the answers do. The queue is looked up where the list reads it,
 * in the database, by the list's own filter and index: asking for the list a hundred times a
 * second would itself be half of the load. Who waits in it is engraved afterwards, unmeasured.
 */
export async function measureVisible(ours: OurSystem, seconds: number): Promise<Latency> {
  const clerk = openClient(ours.registrationUrl, 32, ours.tokens.clerk);
  const acceptedAt = new Map<string, number>();
  const shownAt = new Map<string, number>();
  const count = A_SECOND * seconds;
  let dueFrom = new Date();

  const watch = untilTrue(async () => {
    const queued = await ours.readQueued(dueFrom);
    const at = performance.now();
    for (const { _id, dueAt } of queued) {
      if (!shownAt.has(_id)) shownAt.set(_id, at);
      dueFrom = new Date(Math.max(dueFrom.getTime(), dueAt.getTime() - AGAIN_MS));
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
  await Promise.all([clerk.close(), ours.settle()]);
  await engrave(ours, 32, count);
  await ours.settle(); // the next round and the verification find nothing under way
  const waited = [...acceptedAt].map(([id, at]) => Math.max(0, shownAt.get(id)! - at));
  waited.sort((a, b) => a - b);
  const at = (share: number) => waited[Math.ceil(share * waited.length) - 1]!;
  return { count, p50Ms: at(0.5), p99Ms: at(0.99) };
}
