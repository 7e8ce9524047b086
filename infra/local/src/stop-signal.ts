/**
 * One signal for "the user wants it to end". npm hands Ctrl-C on to a process that has already had
 * it from the terminal, so a second one means nothing and must not cut the stopping short.
 */
export function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => stopping.abort());
  }
  // With the terminal or the reading end of a pipe gone there is no one to tell, and still much to
  // stop.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return stopping.signal;
}
