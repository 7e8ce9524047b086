/** How often it is looked again. Larger: tests idle. Smaller: the looking slows what is awaited. */
const LOOK_MS = 25;

/**
 * Waits until `look` holds: until it no longer throws, and its answer is handed on. After
 * `withinMs` the last error is thrown, so that a failed test says what was seen last. What is
 * costly to look at is looked at less often.
 */
export async function eventually<T>(
  look: () => T | Promise<T>,
  withinMs = 10_000,
  everyMs = LOOK_MS,
): Promise<T> {
  const until = Date.now() + withinMs;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() >= until) throw error;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, everyMs);
    });
  }
}
