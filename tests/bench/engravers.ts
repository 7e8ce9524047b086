import { setTimeout as pause } from 'node:timers/promises';
import { ordersPath } from './bench-project.ts';
import { type HttpClient, openClient } from './http-client.ts';
import { makeCompletion } from './make-bodies.ts';
import type { SystemUnderLoad } from './system-under-load.ts';

/** How long a screen waits before it looks again. Smaller: the looking is what is measured. */
const LOOK_MS = 50;

const QUEUE = `${ordersPath}?status=queued&limit=200`;

/** Reads the engravers' queue; answers the ids of its orders, the first due first. */
async function readQueue(client: HttpClient): Promise<string[]> {
  const { items } = JSON.parse(await client.get(QUEUE)) as { items: { id: string }[] };
  return items.map(({ id }) => id);
}

/**
 * Engravers at so many connections claim and complete what the queue shows, until `count` orders
 * are done. One of them looks whenever there is less left to do than they have hands.
 */
export async function engrave(
  system: SystemUnderLoad,
  connections: number,
  count: number,
): Promise<void> {
  const client = openClient(system.engravingUrl, connections + 1, system.tokens.engraver);
  const seen = new Set<string>();
  const toDo: string[] = [];
  const waiting: (() => void)[] = [];
  let taken = 0;

  const look = async () => {
    while (seen.size < count) {
      if (toDo.length < connections) {
        for (const id of await readQueue(client)) {
          if (seen.has(id)) continue;
          seen.add(id);
          toDo.push(id);
          waiting.shift()?.();
        }
      }
      await pause(LOOK_MS);
    }
    for (const wake of waiting) wake();
  };

  const engraver = async () => {
    while (taken < count) {
      const id = toDo.shift();
      if (id === undefined) {
        await new Promise<void>((resolve) => waiting.push(resolve));
        continue;
      }
      taken += 1;
      await client.post(`${ordersPath}/${id}/claim`, '{}');
      await client.post(`${ordersPath}/${id}/completion`, makeCompletion());
    }
    for (const wake of waiting) wake();
  };

  await Promise.all([look(), ...Array.from({ length: connections }, engraver)]);
  await client.close();
}
