import { setTimeout as pause } from 'node:timers/promises';
import type { ApiAnswer } from '@seal/testing/api-client';

/** A clerk presses the button again. Shorter would hammer a process that is just starting. */
const AGAIN_AFTER_MS = 150;

/**
 * Sends the same again and again while the connection breaks or the answer is "not just now" (503),
 * as a client with an Idempotency-Key may. Any other answer is the answer.
 */
export async function untilAnswered(
  send: () => Promise<ApiAnswer>,
  withinMs = 150_000,
): Promise<ApiAnswer> {
  const until = Date.now() + withinMs;
  for (;;) {
    const answer = await send().catch((error: unknown) => {
      if (Date.now() > until) throw error;
      return undefined;
    });
    if (answer && (answer.status !== 503 || Date.now() > until)) return answer;
    await pause(AGAIN_AFTER_MS);
  }
}
