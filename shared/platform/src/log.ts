import pino from 'pino';

export type Log = pino.Logger;

/**
 * JSON lines to standard output. What is logged is chosen field by field at the call (ids, codes,
 * durations); bodies, names and telephone numbers never are.
 */
export function createLog(service: string, level = process.env['LOG_LEVEL'] ?? 'info'): Log {
  return pino({ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime });
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
