/**
 * Something the person at the keyboard can put right: shown as its message alone, without a stack.
 */
export class Problem extends Error {
  override name = 'Problem';
}

/** The words to show for whatever was thrown; a bug keeps its stack so that it can be found. */
export function describeProblem(thrown: unknown): string {
  if (thrown instanceof Problem) return thrown.message;
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

/** The shortest true reason, for lists of what was tried. */
export function reasonOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const { cause } = thrown;
  return cause instanceof Error ? `${thrown.message} (${cause.message})` : thrown.message;
}
