import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from './list-services.ts';
import { Problem } from '../problem.ts';
import { readLogTail } from './read-log-tail.ts';
import { spawnServer, type RunningServer } from '../servers/spawn-server.ts';

/** A service migrates its database before it is ready. */
const READY_WITHIN_MS = 90_000;

export function serviceLog(dataDir: string, name: string): string {
  return join(dataDir, 'logs', `${name}.log`);
}

export function servicePidFile(dataDir: string, name: string): string {
  return join(dataDir, `${name}.pid`);
}

export function startService(service: Service, dataDir: string, root: string): RunningServer {
  if (!existsSync(service.script))
    throw new Problem(`${service.script} does not exist: not built?`);
  return spawnServer({
    command: process.execPath,
    args: [service.script],
    cwd: root,
    env: service.env,
    ipc: true,
    log: serviceLog(dataDir, service.name),
    pidFile: servicePidFile(dataDir, service.name),
    words: [service.script],
    // What a service is allowed for finishing the requests and jobs it holds.
    graceMs: 10_000,
  });
}

/**
 * Waits for the first 200 on /readyz; a service that ends instead is reported with the end of its
 * log.
 */
export async function untilServiceReady(
  service: Service,
  running: RunningServer,
  dataDir: string,
  signal: AbortSignal,
): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  const log = serviceLog(dataDir, service.name);
  let lastAnswer = 'no answer';
  while (Date.now() < until) {
    signal.throwIfAborted();
    if (running.hasExited()) {
      const how = await running.exited;
      throw new Problem(`${service.name} ended (${how}). The end of ${log}:\n${readLogTail(log)}`);
    }
    lastAnswer = await askReady(service.port);
    if (lastAnswer === '200') return;
    await sleep(200);
  }
  throw new Problem(
    `${service.name} is not ready after ${READY_WITHIN_MS / 1000} s (/readyz: ${lastAnswer}). ` +
      `The end of ${log}:\n${readLogTail(log)}`,
  );
}

async function askReady(port: number): Promise<string> {
  try {
    const url = `http://127.0.0.1:${port}/readyz`;
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    await response.body?.cancel();
    return String(response.status);
  } catch {
    return 'no answer';
  }
}
