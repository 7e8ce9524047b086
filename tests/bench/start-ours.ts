import path from 'node:path';
import { startSystem, type System } from '@seal/testing/start-system';
import mongoose from 'mongoose';
import { addOrders } from './add-orders.ts';
import { PROJECT, UNIT_PRICE_FEN, writeBenchProjects } from './bench-project.ts';
import type { Servers } from './servers.ts';
import type { SystemUnderLoad } from './system-under-load.ts';
import { untilTrue } from './until-true.ts';

export interface OursOptions {
  servers: Servers;
  name: string;
  root: string;
  /** For profiling: arguments for node. */
  nodeArgs: readonly string[];
}

/** Ours, with what reconciling a month needs beside. */
export interface OurSystem extends SystemUnderLoad {
  /** For what is put in front of it. */
  system: System;
  financeUrl: string;
  financePid: number;
  financeToken: string;
  /** The orders that stand in the engravers' queue now, due at or after that time. */
  readQueued(dueFrom: Date): Promise<{ _id: string; dueAt: Date }[]>;
  /** The credit codes and names of all that was engraved. */
  readEngraved(): Promise<{ uscc: string; enterpriseName: string }[]>;
}

/** The three services as in production: log lines at their usual level, written to a file. */
export async function startOurs(options: OursOptions): Promise<OurSystem> {
  const { servers, name, root, nodeArgs } = options;
  const system = await startSystem({
    name,
    mongoUri: servers.mongoUri,
    redisUrl: servers.redisUrl,
    env: { LOG_LEVEL: 'info', NODE_ENV: 'production' },
    projectsDir: writeBenchProjects(path.join(root, 'infra/projects'), new Date()),
    nodeArgs,
  });
  const open = (service: string) =>
    mongoose.createConnection(servers.mongoUri, { dbName: `${name}_${service}` }).asPromise();
  const [registration, engraving, finance] = await Promise.all([
    open('registration'),
    open('engraving'),
    open('finance'),
  ]);
  const marks = [
    { collection: registration.collection('registrations'), mark: 'unpublished.engraving.at' },
    { collection: engraving.collection('orders'), mark: 'unpublished.finance.at' },
    { collection: finance.collection('orderFunds'), mark: 'unpublished.engraving.at' },
  ];
  const budgets = finance.collection<{ _id: string; accruedFen: number }>('budgets');
  const isSettled = async () => {
    for (const { collection, mark } of marks) {
      if (await collection.findOne({ [mark]: { $exists: true } })) return false;
    }
    return true;
  };
  return {
    name: 'ours',
    system,
    registrationUrl: system.url('registration'),
    engravingUrl: system.url('engraving'),
    tokens: { clerk: await system.token('clerk'), engraver: await system.token('engraver') },
    financeUrl: system.url('finance'),
    financePid: system.processes.find(({ service }) => service === 'finance')!.child.pid!,
    financeToken: await system.token('finance'),
    pids: system.processes.map(({ child }) => child.pid!),
    settle: () => untilTrue(isSettled, 200),
    async countAccrued() {
      const budget = await budgets.findOne({ _id: PROJECT });
      return (budget?.accruedFen ?? 0) / UNIT_PRICE_FEN;
    },
    readQueued: (dueFrom) =>
      engraving
        .collection('orders')
        .find({ projectId: PROJECT, status: 'queued', listAt: { $gte: dueFrom } })
        .project<{ _id: string; dueAt: Date }>({ dueAt: 1 })
        .toArray(),
    readEngraved: () =>
      engraving
        .collection('orders')
        .find({ projectId: PROJECT, status: 'completed' })
        .project<{ uscc: string; enterpriseName: string }>({ _id: 0, uscc: 1, enterpriseName: 1 })
        .toArray(),
    addOrders: (count) => addOrders({ registration, engraving, finance }, count),
    async stop() {
      await Promise.all([registration.close(), engraving.close(), finance.close()]);
      await system.stop();
    },
  };
}
