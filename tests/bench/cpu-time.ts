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

/** What the whole machine has worked since its start, in milliseconds over all cores. */
function machineBusyMs(): number {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq) * TICK_MS;
}

/**
 * Begins to watch who else works on this machine. Out: a function that answers which share of all
 * cores was taken, since then, by processes that are not these.
 */
export function watchOthers(pids: readonly number[], cores: number): () => number {
  const begun = { at: performance.now(), all: machineBusyMs(), own: cpuTimeMs(pids) };
  return () => {
    const others = machineBusyMs() - begun.all - (cpuTimeMs(pids) - begun.own);
    return Math.max(0, others / cores / (performance.now() - begun.at));
  };
}
