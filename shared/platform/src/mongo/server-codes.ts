/** A write of a key that is there already; no label of the driver says so. */
export const DUPLICATE_KEY = 11_000;

/**
 * Answers of a server that has no primary, steps down, stops, or has a full disk. The driver labels
 * them for writes it could repeat; a read, and what a bulk write is left with, have the code alone.
 */
export const PASSING_CODES: ReadonlySet<unknown> = new Set([
  6, // HostUnreachable
  7, // HostNotFound
  64, // WriteConcernTimeout
  89, // NetworkTimeout
  91, // ShutdownInProgress
  189, // PrimarySteppedDown
  262, // ExceededTimeLimit
  9001, // SocketException
  10_107, // NotWritablePrimary
  11_600, // InterruptedAtShutdown
  11_602, // InterruptedDueToReplStateChange
  13_435, // NotPrimaryNoSecondaryOk
  13_436, // NotPrimaryOrSecondary
  14_031, // OutOfDiskSpace
]);
