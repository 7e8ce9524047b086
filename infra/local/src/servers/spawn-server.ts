import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writePidFile } from './pid-file.ts';

export interface ServerCommand {
  command: string;
  args: string[];
  cwd: string;
  log: string;
  pidFile: string;
  /** What its command line or working folder shows for as long as it is ours; see pid-file.ts. */
  words: string[];
  env?: NodeJS.ProcessEnv;
  /** A channel whose closing tells the child that the starter died. */
  ipc?: boolean;
  /** How long it may take to stop before it is killed. */
  graceMs: number;
}

export interface RunningServer {
  pid: number;
  /** How it ended, in words; resolves when it has. */
  exited: Promise<string>;
  hasExited: () => boolean;
  stop: () => Promise<void>;
}

/**
 * Starts a long-running child in a process group of its own: Ctrl-C reaches the whole group of `npm
 * start`, and the children must not hear it, or MongoDB would be gone before the services have put
 * down what they hold.
 */
export function spawnServer(server: ServerCommand): RunningServer {
  mkdirSync(dirname(server.log), { recursive: true });
  const log = openSync(server.log, 'a');
  const child = spawn(server.command, server.args, {
    cwd: server.cwd,
    env: server.env ?? process.env,
    detached: true,
    stdio: server.ipc ? ['ignore', log, log, 'ipc'] : ['ignore', log, log],
  });
  closeSync(log);
  let ended = false;
  const exited = new Promise<string>((resolve) => {
    const end = (how: string) => {
      ended = true;
      rmSync(server.pidFile, { force: true });
      resolve(how);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(signal ? `killed by ${signal}` : `code ${code}`));
  });
  const pid = child.pid ?? 0;
  if (pid > 0) writePidFile(server.pidFile, { pid, words: server.words });
  const stop = async () => {
    if (ended || pid === 0) return;
    child.kill('SIGTERM');
    const timer = new AbortController();
    const tooLong = sleep(server.graceMs, 'too long', { signal: timer.signal }).catch(() => '');
    if ((await Promise.race([exited, tooLong])) === 'too long') child.kill('SIGKILL');
    timer.abort();
    await exited;
  };
  return { pid, exited, hasExited: () => ended, stop };
}
