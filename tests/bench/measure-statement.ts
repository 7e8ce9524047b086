import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

export interface PrintedStatement {
  seconds: number;
  /** The most that the whole process ever had. */
  residentBytes: number;
}

/** As many as a year of the policy's county comes to. */
export const STATEMENT_LINES = 2_400;

/** A statement of that many lines, printed by a process of its own; its start is not counted. */
export async function measureStatement(): Promise<PrintedStatement> {
  const program = path.join(import.meta.dirname, 'print-statement.js');
  const child = fork(program, [String(STATEMENT_LINES)], { env: {}, execArgv: [] });
  const ended = once(child, 'exit');
  const [told] = (await once(child, 'message')) as [PrintedStatement];
  child.disconnect();
  await ended;
  return told;
}
