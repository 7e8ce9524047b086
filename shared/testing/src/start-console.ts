import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.ts';
import { pickFreePort } from './pick-free-port.ts';
import type { System } from './start-system.ts';

export const PASSWORD = 'a demo password for tests';

export interface RunningConsole {
  url: string;
  stop(): Promise<void>;
  /** Ends at once, as a machine that loses its power. */
  kill(): Promise<void>;
  /** Starts again where it was. */
  start(): Promise<void>;
}

/** The console with its screens, built, before the three services of a system. */
export async function startConsole(
  system: Pick<System, 'env' | 'privateKey'>,
): Promise<RunningConsole> {
  const folder = mkdtempSync(join(tmpdir(), 'seal-console-'));
  const privateKeyFile = join(folder, 'token-private.pem');
  writeFileSync(privateKeyFile, system.privateKey);
  const port = await pickFreePort();
  const log = join(folder, 'console.log');
  const out = openSync(log, 'a');
  const script = join(import.meta.dirname, '../../../services/console/dist/start.js');
  const env = {
    PATH: process.env['PATH'] ?? '',
    ...system.env,
    TOKEN_PRIVATE_KEY_FILE: privateKeyFile,
    SESSION_SECRET: 'Zq3vX8kP0mT5wB7nR2yL9cJ4hG6dF1sA',
    DEMO_PASSWORD: PASSWORD,
    PORT: String(port),
  };
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess;

  async function start(): Promise<void> {
    child = spawn(process.execPath, [script], { env, stdio: ['ignore', out, out, 'ipc'] });
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(readFileSync(log, 'utf8').slice(-2_000));
      const ready = await fetch(`${url}/readyz`);
      if (!ready.ok) throw new Error(await ready.text());
    }, 30_000);
  }

  function end(signal: NodeJS.Signals): Promise<void> {
    return new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill(signal);
    });
  }

  await start().catch(async (error: unknown) => {
    if (child.exitCode === null) await end('SIGKILL');
    throw error;
  });
  return { url, start, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
