import { counterPath } from './bench-project.ts';
import { openClient } from './http-client.ts';
import { makeBodies, type ReadyBody } from './make-bodies.ts';
import type { SystemUnderLoad } from './system-under-load.ts';

/** Before it is counted, so that connections are open and the code is compiled. */
const WARM_UP_MS = 500;

/** More than any system here accepts in that time; made beforehand. */
const MOST_A_SECOND = 6_000;

/** Registrations accepted a second by so many clerks, each sending as soon as it is answered. */
export async function measureAccepted(
  system: SystemUnderLoad,
  clients: number,
  ms: number,
): Promise<number> {
  const most = clients === 1 ? MOST_A_SECOND / 6 : MOST_A_SECOND;
  const bodies = makeBodies(Math.ceil((most * (WARM_UP_MS + ms)) / 1_000)).values();
  const client = openClient(system.registrationUrl, clients, system.tokens.clerk);
  await sendFor(client, clients, WARM_UP_MS, bodies);
  const started = performance.now();
  const count = await sendFor(client, clients, ms, bodies);
  const seconds = (performance.now() - started) / 1_000;
  await client.close();
  await system.settle();
  return count / seconds;
}

async function sendFor(
  client: ReturnType<typeof openClient>,
  clients: number,
  ms: number,
  bodies: Iterator<ReadyBody>,
): Promise<number> {
  const until = performance.now() + ms;
  let count = 0;
  const clerk = async () => {
    while (performance.now() < until) {
      const next = bodies.next();
      if (next.done) throw new Error('too few registrations were made ready');
      await client.post(counterPath, next.value.json, next.value.headers);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, clerk));
  return count;
}
