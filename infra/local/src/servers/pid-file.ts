import { readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A starter that is killed outright leaves its servers running. Their pid files let the next start
 * find them again. A pid alone proves nothing (it may have been given to a stranger since), so the
 * file also holds words that the process's command line or working folder must show before it is
 * touched.
 */
export interface PidFile {
  pid: number;
  words: string[];
}

/**
 * Command line and working folder of a running process, or nothing where there is no such process.
 */
export function describeProcess(pid: number): string | undefined {
  try {
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    // A zombie has an empty command line: it holds nothing any more.
    return commandLine === '' ? undefined : `${commandLine} ${readFolder(pid)}`;
  } catch {
    if (process.platform === 'linux') return undefined;
    const listed = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
    return listed.stdout?.toString().trim() || undefined;
  }
}

function readFolder(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

export function isRunning({ pid, words }: PidFile): boolean {
  const description = describeProcess(pid);
  return (
    description !== undefined && words.every((word) => ` ${description} `.includes(` ${word} `))
  );
}

export function writePidFile(file: string, content: PidFile): void {
  writeFileSync(file, JSON.stringify(content));
}

export function readPidFile(file: string): PidFile | undefined {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as Partial<PidFile>;
    if (!Number.isInteger(content.pid) || !Array.isArray(content.words)) return undefined;
    return { pid: Number(content.pid), words: content.words.map(String) };
  } catch {
    return undefined;
  }
}

/**
 * Stops the process a pid file names, if it is still the same one. Answers whether there was one.
 */
export async function stopLeftover(file: string, graceMs = 20_000): Promise<boolean> {
  const left = readPidFile(file);
  const found = left !== undefined && isRunning(left);
  if (found) {
    process.kill(left.pid, 'SIGTERM');
    if (!(await hasEnded(left.pid, graceMs))) {
      process.kill(left.pid, 'SIGKILL');
      await hasEnded(left.pid, 5_000);
    }
  }
  rmSync(file, { force: true });
  return found;
}

async function hasEnded(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (!isGone(pid)) {
    if (Date.now() > until) return false;
    await sleep(50);
  }
  return true;
}

/**
 * A process that ends shows an empty command line while it still holds its port and its files. They
 * are free when it is gone, or is a zombie without further threads (which stays until its parent,
 * perhaps never, asks after it).
 */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return false;
    const [, state = ''] = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return 'ZX'.includes(state) && readdirSync(`/proc/${pid}/task`).length <= 1;
  } catch {
    return true;
  }
}
