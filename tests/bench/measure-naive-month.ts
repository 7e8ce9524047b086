import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Servers } from './servers.ts';

export interface NaiveMonth {
  seconds: number;
  residentBytes: number;
  agreeing: number;
}

/** The naive join of the same month, in a process of its own; its start is not counted. */
export async function measureNaiveMonth(servers: Servers, prefix: string): Promise<NaiveMonth> {
  const child = fork(path.join(import.meta.dirname, 'naive-month.js'), {
    env: {
      PATH: process.env['PATH'] ?? '',
      MONGODB_URI: servers.mongoUri,
      MONGODB_DB_PREFIX: prefix,
    },
    execArgv: [],
  });
  const ended = once(child, 'exit');
  const [told] = (await once(child, 'message')) as [NaiveMonth];
  await ended;
  return told;
}
