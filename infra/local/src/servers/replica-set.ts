import mongoose from 'mongoose';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem, reasonOf } from '../problem.ts';
import type { RunningServer } from './spawn-server.ts';

const { MongoClient, MongoServerError } = mongoose.mongo;
type Admin = ReturnType<InstanceType<typeof MongoClient>['db']>;

export interface Joining {
  port: number;
  replicaSet: string;
  fast: boolean;
  server: RunningServer;
  signal?: AbortSignal | undefined;
}

/**
 * A large kept database that was killed may need a while to recover; a healthy one needs two
 * seconds.
 */
const PRIMARY_WITHIN_MS = 120_000;

/**
 * Shorter and a busy machine elects for nothing; the default of ten seconds is ten seconds without
 * writes.
 */
const ELECTION_TIMEOUT_MS = 2_000;

const NOT_YET_INITIALIZED = 94;

/**
 * Makes a mongod the primary of its own one-member set: initiates a new one, and where the kept set
 * knows it under another port tells it the new one by force (there is no majority to ask).
 */
export async function becomePrimary(joining: Joining): Promise<void> {
  const host = `127.0.0.1:${joining.port}`;
  const until = Date.now() + PRIMARY_WITHIN_MS;
  let reason: unknown = 'it does not answer';
  while (Date.now() < until) {
    joining.signal?.throwIfAborted();
    if (joining.server.hasExited()) throw new Problem('mongod ended');
    try {
      if (await takesWrites(host, joining)) return;
      reason = 'it is not elected';
    } catch (error) {
      reason = error;
    }
    await sleep(100);
  }
  throw new Problem(`mongod on ${host} takes no writes: ${reasonOf(reason)}`);
}

/**
 * One attempt. A client that could not connect once is closed for good, so each attempt has its
 * own.
 */
async function takesWrites(host: string, joining: Joining): Promise<boolean> {
  const client = new MongoClient(`mongodb://${host}/?directConnection=true`, {
    serverSelectionTimeoutMS: 1_000,
  });
  try {
    const admin = client.db('admin');
    await refuseStranger(admin, joining);
    await settleConfig(admin, host, joining);
    const hello = await admin.command({ hello: 1 });
    return hello['isWritablePrimary'] === true;
  } finally {
    await client.close();
  }
}

/**
 * Where another mongod holds the port, ours is about to end, and the other one's set must not be
 * touched.
 */
async function refuseStranger(admin: Admin, { server, port }: Joining): Promise<void> {
  const status = await admin.command({ serverStatus: 1 });
  if (Number(status['pid']) !== server.pid) throw new Error(`another mongod is on port ${port}`);
}

async function settleConfig(admin: Admin, host: string, joining: Joining): Promise<void> {
  const config = await readConfig(admin);
  if (config === undefined) {
    await admin.command({
      replSetInitiate: {
        _id: joining.replicaSet,
        members: [{ _id: 0, host }],
        settings: { electionTimeoutMillis: ELECTION_TIMEOUT_MS },
        ...(joining.fast ? { writeConcernMajorityJournalDefault: false } : {}),
      },
    });
    return;
  }
  if (config.members.length === 1 && config.members[0]?.host === host) return;
  const [first] = config.members;
  await admin.command({
    replSetReconfig: { ...config, version: config.version + 1, members: [{ ...first, host }] },
    force: true,
  });
}

interface ReplicaSetConfig {
  version: number;
  members: { _id: number; host: string }[];
}

async function readConfig(admin: Admin): Promise<ReplicaSetConfig | undefined> {
  try {
    const answer = await admin.command({ replSetGetConfig: 1 });
    return answer['config'] as ReplicaSetConfig;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NOT_YET_INITIALIZED) return undefined;
    throw error;
  }
}
