import pino from 'pino';

export type Log = pino.Logger;

/**
 * How many bytes of log lines are gathered for one write, and how long they wait at most. Larger: a
 * kill -9 loses more lines. Smaller: a system call a line, which a request then waits for.
 */
const GATHER_BYTES = 8_192;
const GATHER_MS = 200;

/** One for the process; what is gathered is written at its exit too, and after a fatal line. */
const destination = pino.destination({ dest: 1, sync: true, minLength: GATHER_BYTES });
setInterval(() => destination.flush(), GATHER_MS).unref();
process.on('exit', () => destination.flushSync());

/**
 * JSON lines to standard output. What is logged is chosen field by field at the call (ids, codes,
 * durations); bodies, names and telephone numbers never are.
 */
export function createLog(service: string, level = process.env['LOG_LEVEL'] ?? 'info'): Log {
  const options = { level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime };
  return pino(options, destination);
}

/** What may be said of an error: its name, code and stack, not the values that a driver quotes. */
export function describeError(error: unknown): { name: string; code?: unknown; where?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const where = error.stack?.split('\n').slice(1, 6).join('\n');
  return {
    name: error.name,
    code: (error as { code?: unknown }).code,
    ...(where ? { where } : {}),
  };
}
