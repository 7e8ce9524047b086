import { mkdirSync, realpathSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheFolder } from '../find/cache-folder.ts';
import { findRedis } from '../find/find-redis.ts';
import { startOnPort } from './free-port.ts';
import { stopLeftover } from './pid-file.ts';
import { Problem } from '../problem.ts';
import { readLogTail } from '../running/read-log-tail.ts';
import type { Say } from '../run-command.ts';
import { spawnServer, type RunningServer } from './spawn-server.ts';

export interface RedisOptions {
  /** The data folder; its pid file is put beside it. */
  dir: string;
  /** 0 picks a free one. */
  port?: number;
  log?: string;
  /** For tests: nothing is written to disk. */
  fast?: boolean;
  extraArgs?: string[];
  binary?: string;
  cacheDir?: string;
  say?: Say;
  signal?: AbortSignal | undefined;
}

export interface RunningRedis extends RunningServer {
  url: string;
  port: number;
}

/** Reading back a large append-only file takes seconds, not minutes. */
const READY_WITHIN_MS = 60_000;

/** Starts redis-server on 127.0.0.1 and answers once it serves. */
export async function startRedis(options: RedisOptions): Promise<RunningRedis> {
  const { say = () => undefined, signal, cacheDir = cacheFolder() } = options;
  const binary = options.binary ?? (await findRedis({ cacheDir, say, signal }));
  mkdirSync(options.dir, { recursive: true });
  const dir = realpathSync(options.dir);
  await stopLeftover(`${dir}.pid`);
  const start = (port: number) => startOn(port, binary, { ...options, dir });
  return startOnPort(options.port ?? 0, start, signal);
}

async function startOn(port: number, binary: string, options: RedisOptions): Promise<RunningRedis> {
  const { dir, log = `${dir}.log`, signal } = options;
  const server = spawnServer({
    command: binary,
    args: [...redisArgs(port, options), ...(options.extraArgs ?? [])],
    cwd: dir,
    log,
    pidFile: `${dir}.pid`,
    words: [binary, dir],
    graceMs: 10_000,
  });
  try {
    await untilReady(port, server, signal);
  } catch (error) {
    const ended = server.hasExited();
    await server.stop();
    if (!ended) throw error;
    const how = await server.exited;
    throw new Problem(`redis-server ended (${how}). The end of ${log}:\n${readLogTail(log)}`);
  }
  return { ...server, port, url: `redis://127.0.0.1:${port}` };
}

/** An evicting Redis would drop jobs when it is full, so it must refuse writes instead. */
function redisArgs(port: number, options: RedisOptions): string[] {
  const place = ['--port', String(port), '--bind', '127.0.0.1', '--dir', options.dir];
  const kept = options.fast ? ['no'] : ['yes', '--appendfsync', 'everysec'];
  const policy = ['--maxmemory-policy', 'noeviction', '--save', '', '--daemonize', 'no'];
  return [...place, ...policy, '--appendonly', ...kept];
}

async function untilReady(
  port: number,
  server: RunningServer,
  signal?: AbortSignal,
): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await answers(port, server.pid))) {
    signal?.throwIfAborted();
    if (server.hasExited()) throw new Problem('redis-server ended');
    if (Date.now() > until) throw new Problem(`Redis on port ${port} does not answer`);
    await sleep(50);
  }
}

/**
 * Whether the Redis on the port serves and is the one just started, not a stranger that was there
 * first.
 */
function answers(port: number, pid: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('PING\r\nINFO server\r\nQUIT\r\n'),
    );
    let text = '';
    socket.setTimeout(1_000, () => socket.destroy());
    socket.once('error', () => socket.destroy());
    socket.on('data', (chunk) => (text += chunk.toString()));
    socket.once('close', () => {
      // While it reads its file it answers -LOADING.
      resolve(text.startsWith('+PONG') && text.includes(`process_id:${pid}\r\n`));
    });
  });
}
