import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second, on every machine that Node runs on. */
const TICK_MS = 10;

/** CPU time of these processes since their start, user and system, in milliseconds. */
export function cpuTimeMs(pids: readonly number[]): number {
  return pids.reduce((total, pid) => total + ticksOf(pid) * TICK_MS, 0);
}

function ticksOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The program's name may hold blanks, so what is counted begins after its bracket.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}
