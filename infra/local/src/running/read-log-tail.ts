import { existsSync, readFileSync, renameSync } from 'node:fs';

/** The end of a log, for a message about what went wrong. */
export function readLogTail(file: string, lines = 20): string {
  if (!existsSync(file)) return '(it wrote nothing)';
  const text = readFileSync(file, 'utf8').trimEnd();
  return text === '' ? '(it wrote nothing)' : text.split('\n').slice(-lines).join('\n');
}

/**
 * Each start writes a new log and keeps the one before it: the logs of a crash survive one more
 * start, not for ever.
 */
export function putLogAside(file: string): void {
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.previous.log'));
}
