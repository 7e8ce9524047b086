import { mkdirSync, realpathSync } from 'node:fs';
import { cacheFolder } from '../find/cache-folder.ts';
import { findMongod } from '../find/find-mongod.ts';
import { startOnPort } from './free-port.ts';
import { stopLeftover } from './pid-file.ts';
import { Problem } from '../problem.ts';
import { readLogTail } from '../running/read-log-tail.ts';
import { becomePrimary } from './replica-set.ts';
import type { Say } from '../run-command.ts';
import { spawnServer, type RunningServer } from './spawn-server.ts';

export interface MongoOptions {
  /** The data folder; its pid file is put beside it. */
  dir: string;
  /** 0 picks a free one. */
  port?: number;
  log?: string;
  replicaSet?: string;
  /** Leave the replica set to the caller, who makes one of several members. */
  initiate?: boolean;
  /**
   * For tests: acknowledges before the journal is on disk, and lets what has expired stand, since
   * the server reads its own clock where a test has set another.
   */
  fast?: boolean;
  cacheGB?: number;
  extraArgs?: string[];
  binary?: string;
  cacheDir?: string;
  say?: Say;
  signal?: AbortSignal | undefined;
}

export interface RunningMongo extends RunningServer {
  /** Without a database name: each service picks its own. */
  uri: string;
  port: number;
}

/** Starts mongod as a one-member replica set on 127.0.0.1 and answers once it takes writes. */
export async function startMongo(options: MongoOptions): Promise<RunningMongo> {
  const { say = () => undefined, signal, cacheDir = cacheFolder() } = options;
  const binary = options.binary ?? (await findMongod({ cacheDir, say, signal }));
  mkdirSync(options.dir, { recursive: true });
  const dir = realpathSync(options.dir);
  await stopLeftover(`${dir}.pid`);
  const start = (port: number) => startOn(port, binary, { ...options, dir });
  return startOnPort(options.port ?? 0, start, signal);
}

async function startOn(port: number, binary: string, options: MongoOptions): Promise<RunningMongo> {
  const { dir, replicaSet = 'rs0', log = `${dir}.log`, initiate = true, fast = false } = options;
  const server = spawnServer({
    command: binary,
    args: [...mongodArgs(port, { ...options, replicaSet }), ...(options.extraArgs ?? [])],
    cwd: dir,
    log,
    pidFile: `${dir}.pid`,
    words: [binary, dir],
    graceMs: 20_000,
  });
  try {
    if (initiate) await becomePrimary({ port, replicaSet, fast, server, signal: options.signal });
  } catch (error) {
    const ended = server.hasExited();
    await server.stop();
    if (!ended) throw error;
    throw new Problem(
      `mongod ended (${await server.exited}). The end of ${log}:\n${readLogTail(log)}`,
      { cause: error },
    );
  }
  const query = `replicaSet=${replicaSet}&directConnection=true&w=majority`;
  return { ...server, port, uri: `mongodb://127.0.0.1:${port}/?${query}` };
}

function mongodArgs(port: number, options: MongoOptions): string[] {
  const { dir, replicaSet = 'rs0', cacheGB = options.fast ? 0.5 : 1 } = options;
  const parameters = [
    // A transaction that hangs would block the budget for a minute by default.
    'transactionLifetimeLimitSeconds=5',
    // What an order was before each of its changes is kept for reads in the past, five minutes by
    // default, which nobody here asks for: it doubles what a checkpoint writes (decision 0025).
    'minSnapshotHistoryWindowInSeconds=5',
    // By default a primary lingers 15 s when it is told to stop, for clients that have nowhere else
    // to go here.
    'shutdownTimeoutMillisForSignaledShutdown=100',
    ...(options.fast ? ['diagnosticDataCollectionEnabled=false', 'ttlMonitorEnabled=false'] : []),
  ];
  const place = ['--dbpath', dir, '--port', String(port), '--bind_ip', '127.0.0.1'];
  const set = ['--replSet', replicaSet, '--wiredTigerCacheSizeGB', String(cacheGB)];
  // The oplog's default is a share of the disk, which is gigabytes for a demo.
  const rest = ['--oplogSize', '512', '--nounixsocket', '--quiet'];
  // Without zlib: before 6.0.27 a message that says it is packed by it is answered with what lay in
  // the server's memory, unasked who sent it (CVE-2025-14847).
  const packing = ['--networkMessageCompressors', 'snappy,zstd'];
  return [
    ...place,
    ...set,
    ...rest,
    ...packing,
    ...parameters.flatMap((parameter) => ['--setParameter', parameter]),
  ];
}
