import { setTimeout as pause } from 'node:timers/promises';

/** A measurement that has not ended by then never will; longer only hides it. */
const WITHIN_MS = 120_000;

/** Looks every `everyMs` until it is so. Smaller: the looking is measured too. */
export async function untilTrue(look: () => Promise<boolean>, everyMs: number): Promise<void> {
  const until = performance.now() + WITHIN_MS;
  while (!(await look())) {
    if (performance.now() > until) throw new Error(`not so after ${WITHIN_MS} ms`);
    await pause(everyMs);
  }
}
